<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ConfigFields</name>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Steps in all</source>
        <translation>总步数</translation>
    </message>
    <message>
        <source>&lt;p&gt;Optimizer steps of the whole run, not micro-batches.&lt;/p&gt;&lt;p&gt;The budget schedule is laid out over T: with a T longer than the training, ranks are never cut to the target.&lt;/p&gt;&lt;p&gt;Paper: 3,480 (MRPC) to 85,974 (MNLI).&lt;/p&gt;</source>
        <translation>&lt;p&gt;整个运行的优化器步数，不是微批次数。&lt;/p&gt;&lt;p&gt;预算曲线按 T 展开：如果 T 比实际训练更长，秩就永远降不到目标。&lt;/p&gt;&lt;p&gt;论文：3,480（MRPC）到 85,974（MNLI）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Allocate every</source>
        <translation>分配间隔</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two allocations. At each one the b(t) most important triplets of all matrices are kept and the other λ are set to 0; they may come back later.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Paper: 1 for small data sets, 10 or 100 for large ones.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两次分配之间的步数。每次分配保留所有矩阵中最重要的 b(t) 个三元组，其余的 λ 置为 0；它们以后可能重新激活。&lt;/p&gt;&lt;p&gt;范围：不小于 1。论文：小数据集为 1，大数据集为 10 或 100。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热阶段</translation>
    </message>
    <message>
        <source>&lt;p&gt;First steps at the full initial budget: b(t) = b₀ for t ≤ tᵢ. Importance settles before anything is cut.&lt;/p&gt;&lt;p&gt;Range: 0 ≤ tᵢ &amp;lt; T − t_f. Paper: 4 to 17 % of T; 10 % is a sound start.&lt;/p&gt;</source>
        <translation>&lt;p&gt;开头这些步保持全部初始预算：t ≤ tᵢ 时 b(t) = b₀。先让重要性稳定下来，再开始剪枝。&lt;/p&gt;&lt;p&gt;范围：0 ≤ tᵢ &amp;lt; T − t_f。论文：T 的 4 % 到 17 %；从 10 % 开始比较稳妥。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Final phase</source>
        <translation>最终阶段</translation>
    </message>
    <message>
        <source>&lt;p&gt;Last steps with the final ranks fixed, so that the remaining triplets are trained to the end.&lt;/p&gt;&lt;p&gt;Between the two phases b(t) = b_T + (b₀ − b_T)·(1 − (t − tᵢ)/(T − tᵢ − t_f))³.&lt;/p&gt;&lt;p&gt;Paper: 37 to 63 % of T; 50 % is a sound start.&lt;/p&gt;</source>
        <translation>&lt;p&gt;最后这些步秩不再改变，让保留下来的三元组训练到底。&lt;/p&gt;&lt;p&gt;两个阶段之间 b(t) = b_T + (b₀ − b_T)·(1 − (t − tᵢ)/(T − tᵢ − t_f))³。&lt;/p&gt;&lt;p&gt;论文：T 的 37 % 到 63 %；从 50 % 开始比较稳妥。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Initial rank</source>
        <translation>初始秩</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank of every matrix at the start: the most it can ever have. The initial budget is b₀ = r₀ × matrices.&lt;/p&gt;&lt;p&gt;Range: 1 to the smaller side of the smallest matrix. Paper: 1.5 × the target rank.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个矩阵开始时的秩，也是它能达到的最大值。初始预算 b₀ = r₀ × 矩阵数。&lt;/p&gt;&lt;p&gt;范围：1 到最小矩阵的较短边。论文：目标秩的 1.5 倍。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Target rank</source>
        <translation>目标秩</translation>
    </message>
    <message>
        <source>&lt;p&gt;Average rank of a matrix at the end. The final budget b_T = r_T × matrices is shared out where it matters: some matrices keep more, some nothing.&lt;/p&gt;&lt;p&gt;Range: above 0, at most the initial rank. Paper: 1, 2, 4 or 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结束时每个矩阵的平均秩。最终预算 b_T = r_T × 矩阵数会分给重要的地方：有的矩阵多留，有的一个不留。&lt;/p&gt;&lt;p&gt;范围：大于 0，不超过初始秩。论文：1、2、4 或 8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>&lt;p&gt;Highest step size of AdamW; it decays linearly to 0 at step T.&lt;/p&gt;&lt;p&gt;Range: above 0. Paper: 5e-4 to 2.2e-3.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 的最大步长；到第 T 步线性衰减为 0。&lt;/p&gt;&lt;p&gt;范围：大于 0。论文：5e-4 到 2.2e-3。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rate warm-up</source>
        <translation>学习率热身</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps in which the learning rate rises linearly from 0. It has nothing to do with the warm-up tᵢ of the budget.&lt;/p&gt;&lt;p&gt;Range: 0 to T.&lt;/p&gt;</source>
        <translation>&lt;p&gt;学习率从 0 线性上升所用的步数。它与预算的预热阶段 tᵢ 无关。&lt;/p&gt;&lt;p&gt;范围：0 到 T。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>&lt;p&gt;Samples in one optimizer step. Larger batches make importance less noisy and steps slower.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Paper: 16 to 64.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一个优化器步使用的样本数。批越大，重要性的噪声越小，每步也越慢。&lt;/p&gt;&lt;p&gt;范围：不小于 1。论文：16 到 64。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW = s·PΛQ with s = α / r₀. The initial rank counts, not the current one: pruning does not change the scale.&lt;/p&gt;&lt;p&gt;Range: above 0. Paper: 16 or 32.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW = s·PΛQ，其中 s = α / r₀。这里用的是初始秩而不是当前秩：剪枝不改变缩放。&lt;/p&gt;&lt;p&gt;范围：大于 0。论文：16 或 32。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Orthogonality</source>
        <translation>正交性</translation>
    </message>
    <message>
        <source>&lt;p&gt;Weight of the penalty that keeps P and Q orthogonal, so that λ can stand for singular values.&lt;/p&gt;&lt;p&gt;Range: 0 (off) or more. Paper: 0.1 to 0.5.&lt;/p&gt;</source>
        <translation>&lt;p&gt;正交惩罚的权重：它让 P 和 Q 保持正交，这样 λ 才能代表奇异值。&lt;/p&gt;&lt;p&gt;范围：0（关闭）或更大。论文：0.1 到 0.5。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>惩罚形式</translation>
    </message>
    <message>
        <source>&lt;p&gt;The official code takes γ·mean‖PᵀP − I‖; the paper prints γ·Σ‖PᵀP − I‖². Published results come from the code.&lt;/p&gt;</source>
        <translation>&lt;p&gt;官方代码使用 γ·mean‖PᵀP − I‖；论文印的是 γ·Σ‖PᵀP − I‖²。已发表的结果来自代码。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sensitivity EMA</source>
        <translation>敏感度 EMA</translation>
    </message>
    <message>
        <source>&lt;p&gt;How slowly the smoothed sensitivity follows: Ī ← β₁Ī + (1 − β₁)·|w·∂L/∂w|.&lt;/p&gt;&lt;p&gt;Range: between 0 and 1. Paper: 0.85.&lt;/p&gt;</source>
        <translation>&lt;p&gt;平滑敏感度跟随的快慢：Ī ← β₁Ī + (1 − β₁)·|w·∂L/∂w|。&lt;/p&gt;&lt;p&gt;范围：0 与 1 之间。论文：0.85。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Uncertainty EMA</source>
        <translation>不确定性 EMA</translation>
    </message>
    <message>
        <source>&lt;p&gt;How slowly the uncertainty follows: Ū ← β₂Ū + (1 − β₂)·|I − Ī|.&lt;/p&gt;&lt;p&gt;Range: between 0 and 1. Paper: 0.85.&lt;/p&gt;</source>
        <translation>&lt;p&gt;不确定性跟随的快慢：Ū ← β₂Ū + (1 − β₂)·|I − Ī|。&lt;/p&gt;&lt;p&gt;范围：0 与 1 之间。论文：0.85。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>&lt;p&gt;What triplets are ranked by. Ī·Ū is AdaLoRA&apos;s; Ī alone and |λ| are the paper&apos;s ablation and do worse.&lt;/p&gt;</source>
        <translation>&lt;p&gt;三元组按什么排序。Ī·Ū 是 AdaLoRA 的做法；单用 Ī 和 |λ| 是论文的消融实验，效果较差。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Equal scores</source>
        <translation>相同得分</translation>
    </message>
    <message>
        <source>&lt;p&gt;Exact keeps exactly b(t) triplets, by order of matrix and index among equals. As in the official code, everything equal to the cut is dropped, which may prune too much.&lt;/p&gt;</source>
        <translation>&lt;p&gt;“精确”恰好保留 b(t) 个三元组，得分相同时按矩阵和序号排列。“官方代码”会丢掉所有等于阈值的三元组，可能剪得过多。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the run is called in the list and in its folder.&lt;/p&gt;</source>
        <translation>&lt;p&gt;运行在列表和文件夹中的名称。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>&lt;p&gt;Fashion: a small vision transformer, pretrained on some classes of Fashion-MNIST, is adapted to the others.&lt;/p&gt;&lt;p&gt;Planted: the true rank of every ΔW is known, so one sees whether allocation finds it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;服饰图像：一个在 Fashion-MNIST 部分类别上预训练的小型视觉 Transformer，适配到其余类别。&lt;/p&gt;&lt;p&gt;预设秩：每个 ΔW 的真实秩已知，可以看出分配是否找得到它。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>&lt;p&gt;AdamW&apos;s decoupled decay of the trained weights.&lt;/p&gt;&lt;p&gt;Range: 0 or more. Paper: 0 to 0.1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 对可训练权重的解耦衰减。&lt;/p&gt;&lt;p&gt;范围：不小于 0。论文：0 到 0.1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Clip gradient at</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>&lt;p&gt;A gradient whose norm is larger is scaled down to this norm.&lt;/p&gt;&lt;p&gt;Range: 0 (never) or more. Usual: 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;范数超过此值的梯度会缩小到此范数。&lt;/p&gt;&lt;p&gt;范围：0（从不裁剪）或更大。常用：1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two measurements on held-out data.&lt;/p&gt;&lt;p&gt;Range: 1 or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在验证数据上两次测量之间的步数。&lt;/p&gt;&lt;p&gt;范围：不小于 1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Record every</source>
        <translation>记录间隔</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two stored states (λ, σ, scores). Allocations are stored in any case; losses at every step.&lt;/p&gt;&lt;p&gt;Range: 1 or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两次保存状态（λ、σ、得分）之间的步数。每次分配总会保存；损失每步都保存。&lt;/p&gt;&lt;p&gt;范围：不小于 1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>&lt;p&gt;The same seed, configuration and thread count give the same run, bit for bit.&lt;/p&gt;</source>
        <translation>&lt;p&gt;种子、配置和线程数相同，运行结果逐位相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>&lt;p&gt;Folder with the four Fashion-MNIST files, as Debian&apos;s package dataset-fashion-mnist installs them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;含四个 Fashion-MNIST 文件的文件夹，与 Debian 软件包 dataset-fashion-mnist 安装的相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pretrained base</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>&lt;p&gt;A safetensors file of the pretrained model. Empty: the one that comes with the program.&lt;/p&gt;</source>
        <translation>&lt;p&gt;预训练模型的 safetensors 文件。留空：使用程序自带的模型。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>&lt;p&gt;Threads of the linear algebra. Small models are fastest with 1.&lt;/p&gt;&lt;p&gt;Range: 1 to 64.&lt;/p&gt;</source>
        <translation>&lt;p&gt;线性代数使用的线程数。小模型用 1 最快。&lt;/p&gt;&lt;p&gt;范围：1 到 64。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Layers of teacher and student.&lt;/p&gt;&lt;p&gt;Range: 1 to 12.&lt;/p&gt;</source>
        <translation>&lt;p&gt;教师和学生模型的层数。&lt;/p&gt;&lt;p&gt;范围：1 到 12。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Hidden size of teacher and student.&lt;/p&gt;&lt;p&gt;Range: 8 to 1,024, a multiple of 4.&lt;/p&gt;</source>
        <translation>&lt;p&gt;教师和学生模型的隐藏维度。&lt;/p&gt;&lt;p&gt;范围：8 到 1,024，须为 4 的倍数。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the path, or install what should have put it there.</source>
        <translation>%1 不存在。请检查路径，或安装提供它的软件包。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is accessible to you and try again.</source>
        <translation>无法读取 %1。请确认您有访问权限，然后重试。</translation>
    </message>
    <message>
        <source>%1 is damaged and was left as it is. Use another copy of it.</source>
        <translation>%1 已损坏，程序没有改动它。请换用另一份副本。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check rights and free space, or choose another folder.</source>
        <translation>无法写入 %1。请检查权限和剩余空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>%1 already exists and was not overwritten. Choose another name.</source>
        <translation>%1 已存在，没有被覆盖。请另选名称。</translation>
    </message>
    <message>
        <source>%1 holds no run. Choose a folder that contains the file run.sqlite.</source>
        <translation>%1 中没有运行记录。请选择含有 run.sqlite 文件的文件夹。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of AdaLoRA Studio. Update to open it.</source>
        <translation>%1 由更新版本的 AdaLoRA Studio 写入。请升级后再打开。</translation>
    </message>
    <message>
        <source>The field %1 is not known. Remove it from the configuration.</source>
        <translation>未知字段 %1。请从配置中删除它。</translation>
    </message>
    <message>
        <source>The field %1 is not known. Did you mean %2?</source>
        <translation>未知字段 %1。您是指 %2 吗？</translation>
    </message>
    <message>
        <source>The field %1 = %2 has the wrong type. Give a value of the type %3.</source>
        <translation>字段 %1 = %2 的类型不对。请给出类型为 %3 的值。</translation>
    </message>
    <message>
        <source>The field %1 = %2 breaks the rule %3. Change it and run again.</source>
        <translation>字段 %1 = %2 违反规则 %3。请修改后再运行。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1. Everything recorded before it is kept.</source>
        <translation>发生意外错误：%1。此前记录的内容都已保留。</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>--theme %1 is not known: use light, dark or system.</source>
        <translation>未知的 --theme %1：请用 light、dark 或 system。</translation>
    </message>
    <message>
        <source>--language %1 is not known: use en or zh_CN.</source>
        <translation>未知的 --language %1：请用 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>--render needs the folder of a recorded run.</source>
        <translation>--render 需要一个已记录运行的文件夹。</translation>
    </message>
    <message>
        <source>--start trains a draft: leave out the folder %1.</source>
        <translation>--start 训练的是草稿：请去掉文件夹 %1。</translation>
    </message>
    <message>
        <source>Run, steer, see and understand AdaLoRA.</source>
        <translation>运行、操控、观察并理解 AdaLoRA。</translation>
    </message>
    <message>
        <source>Folder of a recorded run to open.</source>
        <translation>要打开的运行文件夹。</translation>
    </message>
    <message>
        <source>Record new runs below this folder.</source>
        <translation>把新的运行记录在此文件夹下。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light（浅色）、dark（深色）或 system（跟随系统）。</translation>
    </message>
    <message>
        <source>en or zh_CN.</source>
        <translation>en（英文）或 zh_CN（中文）。</translation>
    </message>
    <message>
        <source>Begin with this preset: fashion, planted or tiny.</source>
        <translation>从此预设开始：fashion、planted 或 tiny。</translation>
    </message>
    <message>
        <source>Train at once.</source>
        <translation>立即开始训练。</translation>
    </message>
    <message>
        <source>Draw the dashboard of DIR to this PNG and exit; works without a display with QT_QPA_PLATFORM=offscreen.</source>
        <translation>把 DIR 的仪表板画到此 PNG 后退出；设置 QT_QPA_PLATFORM=offscreen 时无需显示器。</translation>
    </message>
    <message>
        <source>Size of window or picture, such as 1440x900.</source>
        <translation>窗口或图片的大小，例如 1440x900。</translation>
    </message>
    <message>
        <source>Only one run can be opened at a time: %1 is one too many.</source>
        <translation>一次只能打开一个运行：%1 是多余的。</translation>
    </message>
    <message>
        <source>--size %1 is no size: give one such as 1440x900.</source>
        <translation>--size %1 不是有效的大小：请写成 1440x900 的形式。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
</context>
<context>
    <name>PresetTexts</name>
    <message>
        <source>Fashion images</source>
        <translation>服饰图像</translation>
    </message>
    <message>
        <source>A small vision transformer learns five new classes of Fashion-MNIST.</source>
        <translation>一个小型视觉 Transformer 学习 Fashion-MNIST 的五个新类别。</translation>
    </message>
    <message>
        <source>Planted ranks</source>
        <translation>预设秩</translation>
    </message>
    <message>
        <source>The true rank of every matrix is known: does the allocation find it?</source>
        <translation>每个矩阵的真实秩已知：分配能找到它吗？</translation>
    </message>
    <message>
        <source>Tiny, a few seconds</source>
        <translation>微型，几秒钟</translation>
    </message>
    <message>
        <source>Planted ranks in a very small model: all of AdaLoRA in a few seconds.</source>
        <translation>极小模型中的预设秩：几秒钟看完 AdaLoRA 全过程。</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>diverged: the loss or a gradient is no longer a number</source>
        <translation>已发散：损失或梯度不再是有效数字</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>kept %1 / %2 triplets (%3)</source>
        <translation>保留 %1 / %2 个三元组（%3）</translation>
    </message>
    <message>
        <source>task loss %1</source>
        <translation>任务损失 %1</translation>
    </message>
    <message>
        <source>orthogonality %1</source>
        <translation>正交性损失 %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>准确率 %1</translation>
    </message>
    <message>
        <source>relative error %1</source>
        <translation>相对误差 %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>planted ranks found %1, evenly spread %2</source>
        <translation>找到预设秩 %1，平均分配 %2</translation>
    </message>
    <message numerus="yes">
        <source>stopped after %Ln step(s)</source>
        <translation>
            <numerusform>%Ln 步后停止</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>There is no preset %1.</source>
        <translation>没有名为 %1 的预设。</translation>
    </message>
</context>
<context>
    <name>studio::BudgetPlot</name>
    <message>
        <source>b(0) = %1</source>
        <translation>b(0) = %1</translation>
    </message>
    <message>
        <source>b(T) = %1</source>
        <translation>b(T) = %1</translation>
    </message>
    <message>
        <source>Budget b(t)</source>
        <translation>预算 b(t)</translation>
    </message>
    <message>
        <source>No schedule yet.</source>
        <translation>尚无调度。</translation>
    </message>
    <message>
        <source>from %1 to %2 triplets in %3 steps</source>
        <translation>%3 步内从 %1 降到 %2 个三元组</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; kept, %2 planned</source>
        <translation>保留 &lt;b&gt;%1&lt;/b&gt;，计划 %2</translation>
    </message>
    <message>
        <source>At step %1, phase %2: %3 triplets kept, %4 planned.</source>
        <translation>第 %1 步，%2：保留 %3 个三元组，计划 %4 个。</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>三元组</translation>
    </message>
    <message>
        <source>Budget over steps</source>
        <translation>预算随步数变化</translation>
    </message>
    <message>
        <source>Dashed: the planned budget. Bold: triplets kept. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>虚线：计划预算。粗线：保留的三元组。单击或拖动：移动游标。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>No schedule yet</source>
        <translation>尚无调度</translation>
    </message>
    <message>
        <source>The planned budget appears here as soon as the schedule&apos;s fields agree with each other.</source>
        <translation>调度各字段相互一致后，计划预算会显示在这里。</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 planned</source>
        <translation>第 %1 步，%2：计划 %3</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 kept, %4 planned</source>
        <translation>第 %1 步，%2：保留 %3，计划 %4</translation>
    </message>
</context>
<context>
    <name>studio::ColorLegend</name>
    <message>
        <source>From %1 (dark) to %2 (bright).</source>
        <translation>从 %1（暗）到 %2（亮）。</translation>
    </message>
</context>
<context>
    <name>studio::CurvePlot</name>
    <message>
        <source>Task loss</source>
        <translation>任务损失</translation>
    </message>
    <message>
        <source>Orthogonality loss</source>
        <translation>正交性损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Validation: relative error</source>
        <translation>验证：相对误差</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; after %2 steps, loss %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;（%2 步后，损失 %3）</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, smoothed %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;，平滑 %2</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation>尚无测量值。</translation>
    </message>
    <message>
        <source>At step %1: %2.</source>
        <translation>第 %1 步：%2。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss × γ</source>
        <translation>损失 × γ</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Accuracy in %</source>
        <translation>准确率（%）</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Measured on held-out data. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>在验证数据上测得。单击或拖动：移动游标。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>No validation yet</source>
        <translation>尚无验证</translation>
    </message>
    <message>
        <source>Points appear here whenever the run measures itself on held-out data. Press Run.</source>
        <translation>运行每次在验证数据上测量时，这里会出现一个点。请按“运行”。</translation>
    </message>
    <message>
        <source>Faint: every step. Bold: smoothed. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>细线：每一步。粗线：平滑值。单击或拖动：移动游标。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>尚无步数</translation>
    </message>
    <message>
        <source>The curve grows here while a run trains. Press Run, or open a run.</source>
        <translation>训练时曲线会在这里生长。请按“运行”，或打开一个运行。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Switches the vertical axis between linear and logarithmic.</source>
        <translation>在线性与对数纵轴之间切换。</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>After %1 steps: %2, loss %3</source>
        <translation>%1 步后：%2，损失 %3</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>studio::EventModel</name>
    <message>
        <source>%1 begins</source>
        <translation>%1开始</translation>
    </message>
    <message>
        <source>The triplet&apos;s λ before the cut.</source>
        <translation>剪枝前三元组的 λ。</translation>
    </message>
    <message>
        <source>The triplet&apos;s importance score.</source>
        <translation>三元组的重要性得分。</translation>
    </message>
    <message>
        <source>The lowest score that was kept.</source>
        <translation>被保留的最低得分。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Triplet</source>
        <translation>三元组</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
</context>
<context>
    <name>studio::EventTable</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 events are shown.</source>
        <translation>显示 %2 个事件中的 %1 个。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter events by text</source>
        <translation>按文字筛选事件</translation>
    </message>
    <message>
        <source>Shows only events that contain these words: a matrix, a step, a kind.</source>
        <translation>只显示含有这些文字的事件：矩阵、步数或类型。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Shows only events of one kind.</source>
        <translation>只显示一种类型的事件。</translation>
    </message>
    <message>
        <source>Click an event to move the cursor to its step.</source>
        <translation>单击事件，游标移到它所在的步。</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>Every triplet that is pruned or comes back, every phase and every alarm gets a line here while a run trains.</source>
        <translation>训练时，每个被剪枝或重新激活的三元组、每个阶段和每个警报都会在这里占一行。</translation>
    </message>
</context>
<context>
    <name>studio::FieldEditor</name>
    <message>
        <source>Official code</source>
        <translation>官方代码</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>论文公式</translation>
    </message>
    <message>
        <source>Ī·Ū (AdaLoRA)</source>
        <translation>Ī·Ū（AdaLoRA）</translation>
    </message>
    <message>
        <source>Ī, sensitivity</source>
        <translation>Ī，敏感度</translation>
    </message>
    <message>
        <source>|λ|, magnitude</source>
        <translation>|λ|，幅值</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Fashion images</source>
        <translation>服饰图像</translation>
    </message>
    <message>
        <source>Planted ranks</source>
        <translation>预设秩</translation>
    </message>
</context>
<context>
    <name>studio::MainWindow</name>
    <message>
        <source>The run cannot be opened</source>
        <translation>无法打开运行</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>Open a recorded run</source>
        <translation>打开已记录的运行</translation>
    </message>
    <message>
        <source>%1 – AdaLoRA Studio</source>
        <translation>%1 – AdaLoRA Studio</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The shown run at the cursor.</source>
        <translation>所示运行在游标处的状态。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About AdaLoRA Studio</source>
        <translation>关于 AdaLoRA Studio(&amp;A)</translation>
    </message>
    <message>
        <source>No run was opened yet</source>
        <translation>还没有打开过运行</translation>
    </message>
    <message>
        <source>About AdaLoRA Studio</source>
        <translation>关于 AdaLoRA Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;AdaLoRA Studio %1&lt;/h3&gt;&lt;p&gt;Run, steer, see and understand AdaLoRA.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;AdaLoRA Studio %1&lt;/h3&gt;&lt;p&gt;运行、操控、观察并理解 AdaLoRA。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The method: Zhang et al., Adaptive Budget Allocation for Parameter-Efficient Fine-Tuning, ICLR 2023.&lt;/p&gt;&lt;p&gt;This program is free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;方法：Zhang 等，Adaptive Budget Allocation for Parameter-Efficient Fine-Tuning，ICLR 2023。&lt;/p&gt;&lt;p&gt;本程序是自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布，不提供任何担保。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>studio::ModuleChecks</name>
    <message>
        <source>Adapt the %1 matrix (%2 in the paper) of every layer.</source>
        <translation>适配每一层的 %1 矩阵（论文中的 %2）。</translation>
    </message>
</context>
<context>
    <name>studio::PhaseChip</name>
    <message>
        <source>Phase: %1</source>
        <translation>阶段：%1</translation>
    </message>
    <message>
        <source>Phase: none yet</source>
        <translation>阶段：尚无</translation>
    </message>
    <message>
        <source>The phase of the schedule: warm-up trains everything, reduction prunes, final keeps the ranks fixed.</source>
        <translation>调度所处的阶段：预热阶段训练全部，缩减阶段剪枝，最终阶段秩保持不变。</translation>
    </message>
</context>
<context>
    <name>studio::ProgressReadout</name>
    <message>
        <source>step %1 / %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>%1 steps/s, %2 left</source>
        <translation>%1 步/秒，剩余 %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How many of the run&apos;s optimizer steps are done.</source>
        <translation>运行已完成的优化器步数。</translation>
    </message>
    <message>
        <source>Training speed over the last seconds, and the time that the remaining steps take at it.</source>
        <translation>最近几秒的训练速度，以及按此速度完成剩余步数所需的时间。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>studio::RankGrid</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source> / %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>%1 × %2 weights</source>
        <translation>%1 × %2 个权重</translation>
    </message>
    <message>
        <source>Rank %1 of %2</source>
        <translation>秩 %1 / %2</translation>
    </message>
    <message>
        <source>True rank r* = %1</source>
        <translation>真实秩 r* = %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 of the triplets kept</source>
        <translation>%1 个参数，保留三元组的 %2</translation>
    </message>
    <message>
        <source>Largest σ: %1</source>
        <translation>最大 σ：%1</translation>
    </message>
</context>
<context>
    <name>studio::RankHeatmap</name>
    <message>
        <source>No ranks yet.</source>
        <translation>尚无秩。</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>at step %1 (state of step %2)</source>
        <translation>第 %1 步（第 %2 步的状态）</translation>
    </message>
    <message>
        <source>At step %1 the ranks of %2 matrices add up to %3.</source>
        <translation>第 %1 步，%2 个矩阵的秩之和为 %3。</translation>
    </message>
    <message>
        <source>Selected: %1, rank %2 of %3.</source>
        <translation>已选：%1，秩 %2 / %3。</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>rank / initial rank</source>
        <translation>秩 / 初始秩</translation>
    </message>
    <message>
        <source>Bright: the matrix kept its initial rank. Dark: all its triplets were pruned.</source>
        <translation>亮：矩阵保持初始秩。暗：它的三元组全部被剪枝。</translation>
    </message>
    <message>
        <source>Ranks by layer and matrix</source>
        <translation>按层和矩阵的秩</translation>
    </message>
    <message>
        <source>Each cell is a matrix with its current rank. Click or use the arrow keys to select one.</source>
        <translation>每个格子是一个矩阵及其当前秩。单击或用方向键选择。</translation>
    </message>
    <message>
        <source>No ranks yet</source>
        <translation>尚无秩</translation>
    </message>
    <message>
        <source>Each adapted matrix is a cell here and shows how many triplets it keeps. Press Run, or open a run.</source>
        <translation>每个被适配的矩阵在这里占一格，显示它保留多少个三元组。请按“运行”，或打开一个运行。</translation>
    </message>
    <message>
        <source>(state of step %1)</source>
        <translation>（第 %1 步的状态）</translation>
    </message>
</context>
<context>
    <name>studio::RunActions</name>
    <message>
        <source>The run is stopping.</source>
        <translation>运行正在停止。</translation>
    </message>
    <message>
        <source>The run is already under way.</source>
        <translation>运行已在进行。</translation>
    </message>
    <message>
        <source>Another run is being trained: stop it or let it end first.</source>
        <translation>另一个运行正在训练：请先停止它或等它结束。</translation>
    </message>
    <message>
        <source>This run has ended. New makes a draft that can run.</source>
        <translation>此运行已结束。“新建”会创建可以运行的草稿。</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New draft from a preset</source>
        <translation>从预设新建草稿</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the folder of a recorded run</source>
        <translation>打开已记录运行的文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; a run in training stops and stays recorded</source>
        <translation>关闭窗口；正在训练的运行会停止，记录保留</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Train the run that the form describes</source>
        <translation>按表单训练</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Halt after the current step</source>
        <translation>当前步结束后暂停</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>Train one optimizer step, then halt</source>
        <translation>训练一个优化器步后暂停</translation>
    </message>
    <message>
        <source>Next &amp;allocation</source>
        <translation>下次分配(&amp;A)</translation>
    </message>
    <message>
        <source>Train up to the next allocation of ranks, then halt</source>
        <translation>训练到下一次秩分配后暂停</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>End the run after the current step; what was recorded stays</source>
        <translation>当前步结束后终止运行；已记录的内容保留</translation>
    </message>
    <message>
        <source>&amp;Follow the newest step</source>
        <translation>跟随最新一步(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the cursor at the end while the run grows</source>
        <translation>运行增长时让游标保持在末尾</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Next allocation</source>
        <translation>下次分配</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>studio::RunForm</name>
    <message>
        <source>%1 = %2 breaks the rule %3.</source>
        <translation>%1 = %2 违反规则 %3。</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Edited values</source>
        <translation>已修改的值</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Fills all fields with values that are known to work.</source>
        <translation>用已知可行的值填写所有字段。</translation>
    </message>
    <message>
        <source>New run with these &amp;values</source>
        <translation>用这些值新建运行(&amp;V)</translation>
    </message>
    <message>
        <source>This run exists and cannot be changed. Makes a new draft with its values.</source>
        <translation>此运行已存在，不能修改。用它的值新建草稿。</translation>
    </message>
    <message>
        <source>Adapted matrices</source>
        <translation>适配的矩阵</translation>
    </message>
    <message>
        <source>Name and task, orthogonality, importance, clipping, seed, data.</source>
        <translation>名称与任务、正交性、重要性、裁剪、种子、数据。</translation>
    </message>
</context>
<context>
    <name>studio::RunList</name>
    <message>
        <source>R&amp;uns</source>
        <translation>运行列表(&amp;U)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Pick a run to look at; a running one goes on meanwhile.</source>
        <translation>选择要查看的运行；正在训练的会继续。</translation>
    </message>
</context>
<context>
    <name>studio::RunListModel</name>
    <message>
        <source>fashion images</source>
        <translation>服饰图像</translation>
    </message>
    <message>
        <source>planted ranks</source>
        <translation>预设秩</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>误差 %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>studio::SidePanel</name>
    <message numerus="yes">
        <source>%n matrices</source>
        <translation>
            <numerusform>%n 个矩阵</numerusform>
        </translation>
    </message>
    <message>
        <source>budget %1 → %2 triplets</source>
        <translation>预算 %1 → %2 个三元组</translation>
    </message>
    <message>
        <source>%1 trained and %2 frozen parameters</source>
        <translation>%1 个可训练参数，%2 个冻结参数</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>事件(&amp;E)</translation>
    </message>
</context>
<context>
    <name>studio::SigmaHeatmap</name>
    <message>
        <source>Singular values over time</source>
        <translation>奇异值随时间变化</translation>
    </message>
    <message>
        <source>|λ| over time</source>
        <translation>|λ| 随时间变化</translation>
    </message>
    <message>
        <source>No states recorded yet.</source>
        <translation>尚无记录的状态。</translation>
    </message>
    <message>
        <source>largest σ &lt;b&gt;%1&lt;/b&gt; at step %2</source>
        <translation>最大 σ &lt;b&gt;%1&lt;/b&gt;（第 %2 步）</translation>
    </message>
    <message>
        <source>largest |λ| &lt;b&gt;%1&lt;/b&gt; at step %2</source>
        <translation>最大 |λ| &lt;b&gt;%1&lt;/b&gt;（第 %2 步）</translation>
    </message>
    <message>
        <source>%1 triplets of %2 matrices over %3 recorded steps; at step %4 the largest value is %5.</source>
        <translation>%2 个矩阵的 %1 个三元组，共 %3 个记录步；第 %4 步的最大值为 %5。</translation>
    </message>
    <message>
        <source>Layer · matrix</source>
        <translation>层 · 矩阵</translation>
    </message>
    <message>
        <source>σ (true)</source>
        <translation>σ（真实）</translation>
    </message>
    <message>
        <source>|λ| (trained)</source>
        <translation>|λ|（训练值）</translation>
    </message>
    <message>
        <source>Quantity shown</source>
        <translation>显示的量</translation>
    </message>
    <message>
        <source>σ: the true singular values of s·PΛQ, largest first in each matrix. |λ|: the trained entries of Λ, by triplet; pruned ones are 0.</source>
        <translation>σ：s·PΛQ 的真实奇异值，每个矩阵内从大到小。|λ|：Λ 中训练得到的值，按三元组排列；被剪枝的为 0。</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Bright is large. The scale grows in round steps and never shrinks during a run.</source>
        <translation>越亮越大。色标按整数级增长，运行期间从不缩小。</translation>
    </message>
    <message>
        <source>Triplets over steps</source>
        <translation>三元组随步数变化</translation>
    </message>
    <message>
        <source>Rows: triplets by matrix. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>行：按矩阵排列的三元组。单击或拖动：移动游标。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>No singular values yet</source>
        <translation>尚无奇异值</translation>
    </message>
    <message>
        <source>While a run trains, every triplet is a row here and glows with its size: one sees which matrices matter. Press Run, or open a run.</source>
        <translation>训练时，每个三元组在这里占一行，越大越亮：可以看出哪些矩阵重要。请按“运行”，或打开一个运行。</translation>
    </message>
    <message>
        <source>%1, step %2 (rank %3 of %4)</source>
        <translation>%1，第 %2 步（秩 %3 / %4）</translation>
    </message>
    <message>
        <source>Singular value %1, largest first: σ = %2</source>
        <translation>第 %1 大奇异值：σ = %2</translation>
    </message>
    <message>
        <source>Triplet %1, kept: λ = %2, score %3</source>
        <translation>三元组 %1，保留：λ = %2，得分 %3</translation>
    </message>
    <message>
        <source>Triplet %1, pruned: λ = %2, score %3</source>
        <translation>三元组 %1，已剪枝：λ = %2，得分 %3</translation>
    </message>
</context>
<context>
    <name>studio::TimePlot</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>studio::Timeline</name>
    <message>
        <source>No steps yet.</source>
        <translation>尚无步数。</translation>
    </message>
    <message>
        <source>Step %1 of %2 recorded; the run has %3.</source>
        <translation>已记录 %2 步中的第 %1 步；运行共 %3 步。</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>One step back (Left).</source>
        <translation>后退一步（左方向键）。</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>One step forward (Right).</source>
        <translation>前进一步（右方向键）。</translation>
    </message>
    <message>
        <source>Previous allocation</source>
        <translation>上次分配</translation>
    </message>
    <message>
        <source>Back to the previous allocation (Ctrl+Left).</source>
        <translation>回到上次分配（Ctrl+左方向键）。</translation>
    </message>
    <message>
        <source>Next allocation</source>
        <translation>下次分配</translation>
    </message>
    <message>
        <source>On to the next allocation (Ctrl+Right).</source>
        <translation>前往下次分配（Ctrl+右方向键）。</translation>
    </message>
    <message>
        <source>Step shown</source>
        <translation>显示的步</translation>
    </message>
    <message>
        <source>The step that all views show. Type one to go there.</source>
        <translation>所有视图显示的步。输入一个数字即可跳转。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Click or drag to move through the run. Left and Right: one step. Ctrl: to the allocations. Home and End: to the ends.</source>
        <translation>单击或拖动在运行中移动。左右方向键：一步。Ctrl：跳到分配。Home 和 End：跳到两端。</translation>
    </message>
    <message>
        <source>● Live</source>
        <translation>● 实时</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Keeps the cursor at the newest step while the run trains.</source>
        <translation>训练时让游标保持在最新一步。</translation>
    </message>
    <message>
        <source>○ Live</source>
        <translation>○ 实时</translation>
    </message>
</context>
<context>
    <name>studio::TimelineTrack</name>
    <message>
        <source>The steps and events of a run appear here.</source>
        <translation>运行的步和事件会显示在这里。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Step %1. %2: %3</source>
        <translation>第 %1 步。%2：%3</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>studio::Words</name>
    <message>
        <source>A value is no longer finite (%1): the run has diverged.</source>
        <translation>有值不再有限（%1）：运行已发散。</translation>
    </message>
    <message>
        <source>All scores are equal (%1), so this allocation chose by position, not by importance.</source>
        <translation>所有得分都相等（%1），所以这次分配按位置而不是按重要性选择。</translation>
    </message>
    <message>
        <source>The number of kept triplets differs from the budget (%1).</source>
        <translation>保留的三元组数与预算不符（%1）。</translation>
    </message>
    <message>
        <source>Something needs attention: %1.</source>
        <translation>需要注意：%1。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热阶段</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>缩减阶段</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终阶段</translation>
    </message>
    <message>
        <source>Pruned</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>重新激活</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>The warm-up begins: all triplets train.</source>
        <translation>预热阶段开始：所有三元组都在训练。</translation>
    </message>
    <message>
        <source>The reduction begins: the budget falls, the least important triplets are pruned.</source>
        <translation>缩减阶段开始：预算下降，最不重要的三元组被剪枝。</translation>
    </message>
    <message>
        <source>The final phase begins: the ranks stay as they are.</source>
        <translation>最终阶段开始：秩保持不变。</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数字</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Triplet %1 of %2 was pruned with score %3; the lowest score kept is %4.</source>
        <translation>%2 的三元组 %1 被剪枝，得分 %3；被保留的最低得分为 %4。</translation>
    </message>
    <message>
        <source>Triplet %1 of %2 came back with score %3; the lowest score kept is %4.</source>
        <translation>%2 的三元组 %1 重新激活，得分 %3；被保留的最低得分为 %4。</translation>
    </message>
</context>
</TS>
