<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChangeText</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n 项设置</numerusform>
        </translation>
    </message>
</context>
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
    <message>
        <source>|σ| + μ·|∂L/∂σ|</source>
        <translation>|σ| + μ·|∂L/∂σ|</translation>
    </message>
    <message>
        <source>|σ|, magnitude</source>
        <translation>|σ|，幅值</translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation>随机（对照）</translation>
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
        <source>|λ| + μ·|∂L/∂λ|</source>
        <translation>|λ| + μ·|∂L/∂λ|</translation>
    </message>
    <message>
        <source>Your expression</source>
        <translation>自定义表达式</translation>
    </message>
    <message>
        <source>To the budget</source>
        <translation>剪到预算为止</translation>
    </message>
    <message>
        <source>Below τ</source>
        <translation>低于 τ</translation>
    </message>
    <message>
        <source>Below τ·σ₁</source>
        <translation>低于 τ·σ₁</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>递减</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>At zero</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Along the gradient</source>
        <translation>沿梯度方向</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>随因子变换</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>官方代码</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>论文公式</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>PEFT</source>
        <translation>PEFT</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>三元组</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score per parameter</source>
        <translation>单位参数得分</translation>
    </message>
    <message>
        <source>Fashion images</source>
        <translation>服饰图像</translation>
    </message>
    <message>
        <source>Planted ranks</source>
        <translation>预设秩</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;AdaLoRA&lt;/b&gt;: ΔW = s·PΛQ; the least important λ are set to 0 and may come back.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Merge and reallocate&lt;/b&gt;: ΔW = s·PQᵀ; weak singular values are cut, the rest is merged into smaller factors, and what was set free lets other matrices grow.&lt;/p&gt;&lt;p&gt;&lt;b&gt;LoRA&lt;/b&gt;: every matrix keeps its rank. &lt;b&gt;Full fine-tuning&lt;/b&gt;: all weights of the model train. &lt;b&gt;Head only&lt;/b&gt;: nothing but the classifier trains, the least that any method must beat.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;AdaLoRA&lt;/b&gt;：ΔW = s·PΛQ；最不重要的 λ 置为 0，以后还可能恢复。&lt;/p&gt;&lt;p&gt;&lt;b&gt;合并与重新分配&lt;/b&gt;：ΔW = s·PQᵀ；剪掉弱的奇异值，把其余部分合并成更小的因子，腾出的参数让别的矩阵增长。&lt;/p&gt;&lt;p&gt;&lt;b&gt;LoRA&lt;/b&gt;：每个矩阵的秩保持不变。&lt;b&gt;全量微调&lt;/b&gt;：训练模型的全部权重。&lt;b&gt;仅分类头&lt;/b&gt;：只训练分类器，是任何方法至少要超过的底线。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Optimizer and recording</source>
        <translation>优化器与记录</translation>
    </message>
    <message>
        <source>Swaps a round</source>
        <translation>每轮交换数</translation>
    </message>
    <message>
        <source>&lt;p&gt;How many triplets may give their parameters to a direction in another matrix at each round. What is free anyway is not counted.&lt;/p&gt;&lt;p&gt;Range: 0 (no matrix ever grows) or more. A few keep the ranks calm.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每一轮最多有多少个三元组把参数让给别的矩阵中的新方向。本来就空闲的参数不计在内。&lt;/p&gt;&lt;p&gt;范围：0（任何矩阵都不增长）或更大。取小值可使秩变化平稳。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>no growth</source>
        <translation>不增长</translation>
    </message>
    <message>
        <source>Highest rank</source>
        <translation>最高秩</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank that no matrix grows past. In any case it cannot pass min(d, k), its number of directions.&lt;/p&gt;&lt;p&gt;Range: 0 (only that limit) or the initial rank and more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;任何矩阵的秩都不会超过它。秩本来也不可能超过 min(d, k)，即矩阵的独立方向数。&lt;/p&gt;&lt;p&gt;范围：0（只受该上限约束），或不小于初始秩。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>min(d, k)</source>
        <translation>min(d, k)</translation>
    </message>
    <message>
        <source>Hysteresis</source>
        <translation>滞回</translation>
    </message>
    <message>
        <source>&lt;p&gt;A new direction takes a triplet&apos;s place only where its score is more than (1 + h) times as high. Larger: calmer ranks.&lt;/p&gt;&lt;p&gt;Range: 0 or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;只有当新方向的得分超过现有三元组的 (1 + h) 倍时，才取代它。越大，秩变化越平稳。&lt;/p&gt;&lt;p&gt;范围：0 或更大。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Newcomers safe for</source>
        <translation>新列保护期</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rounds in which a new column cannot be cut: it starts small and needs time to learn.&lt;/p&gt;&lt;p&gt;Range: 0 or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;新列在这么多轮内不会被剪除：它从很小的值开始，需要时间学习。&lt;/p&gt;&lt;p&gt;范围：0 或更大。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>New columns start</source>
        <translation>新列初值</translation>
    </message>
    <message>
        <source>&lt;p&gt;In every case ΔW does not jump. At zero: one factor is 0, the other random, as in LoRA. Random: both are random and the other columns make up for it. Along the gradient: as at zero, but the other factor points where the gradient asks for growth.&lt;/p&gt;</source>
        <translation>&lt;p&gt;无论哪种方式，ΔW 都不会突变。从零开始：一个因子为 0，另一个随机，与 LoRA 相同。随机：两个因子都随机，由其他列抵消。沿梯度方向：同从零开始，但另一个因子指向梯度要求增长的方向。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>渐入</translation>
    </message>
    <message>
        <source>&lt;p&gt;A new column counts with a factor ρ that rises from 0 to 1 until the next round, which folds it in.&lt;/p&gt;</source>
        <translation>&lt;p&gt;新列乘以系数 ρ，它在下一轮之前从 0 升到 1，并在下一轮并入因子。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What singular values of ΔW are ranked by. |σ| + μ·|∂L/∂σ|: how large one is, and how much the loss still pulls at it. |σ| alone sees only size, so that nothing can be found that should grow. Random: a control that any metric must beat.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW 的奇异值按什么排序。|σ| + μ·|∂L/∂σ|：既看它有多大，也看损失还在多大程度上推动它。单独的 |σ| 只看大小，因此找不出应当增长的方向。随机：任何度量都应超过的对照。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What triplets are ranked by. Ī·Ū, smoothed sensitivity times its uncertainty, is AdaLoRA&apos;s; Ī alone and |λ| are the paper&apos;s ablation. |λ| + μ·|∂L/∂λ|: how large a triplet is, and how much the loss still pulls at it. Random: a control that any metric must beat. Or an expression of your own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;三元组按什么排序。Ī·Ū（平滑敏感度乘以其不确定性）是 AdaLoRA 的度量；单独的 Ī 和 |λ| 来自论文的消融实验。|λ| + μ·|∂L/∂λ|：既看三元组有多大，也看损失还在多大程度上推动它。随机：任何度量都应超过的对照。也可以写自己的表达式。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The score of a triplet, from&lt;br&gt;&lt;code&gt;lambda&lt;/code&gt; (signed λ), &lt;code&gt;sigma&lt;/code&gt; (smoothed |λ|), &lt;code&gt;dsigma&lt;/code&gt; (smoothed |∂L/∂λ|), &lt;code&gt;I&lt;/code&gt; and &lt;code&gt;U&lt;/code&gt; (sensitivity Ī and its uncertainty Ū, added up over the triplet), &lt;code&gt;d&lt;/code&gt; and &lt;code&gt;k&lt;/code&gt; (sides of the matrix).&lt;/p&gt;&lt;p&gt;Numbers, + − * / ^, comparisons, &lt;code&gt;a ? b : c&lt;/code&gt; and abs, sqrt, exp, ln, min, max. For example&lt;br&gt;&lt;code&gt;I * U / (d + k + 1)&lt;/code&gt;&lt;br&gt;&lt;code&gt;sigma + 0.1 * dsigma&lt;/code&gt;&lt;/p&gt;&lt;p&gt;It is checked before the run starts and must be finite for every value, 0 included.&lt;/p&gt;</source>
        <translation>&lt;p&gt;三元组的得分，可用的名称：&lt;br&gt;&lt;code&gt;lambda&lt;/code&gt;（带符号的 λ）、&lt;code&gt;sigma&lt;/code&gt;（平滑的 |λ|）、&lt;code&gt;dsigma&lt;/code&gt;（平滑的 |∂L/∂λ|）、&lt;code&gt;I&lt;/code&gt; 和 &lt;code&gt;U&lt;/code&gt;（敏感度 Ī 及其不确定性 Ū，在三元组上求和）、&lt;code&gt;d&lt;/code&gt; 和 &lt;code&gt;k&lt;/code&gt;（矩阵的两边）。&lt;/p&gt;&lt;p&gt;数字、+ − * / ^、比较、&lt;code&gt;a ? b : c&lt;/code&gt;，以及 abs、sqrt、exp、ln、min、max。例如&lt;br&gt;&lt;code&gt;I * U / (d + k + 1)&lt;/code&gt;&lt;br&gt;&lt;code&gt;sigma + 0.1 * dsigma&lt;/code&gt;&lt;/p&gt;&lt;p&gt;运行开始前会检查；对任何取值（包括 0）结果都必须有限。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Weight of the slope</source>
        <translation>斜率权重</translation>
    </message>
    <message>
        <source>&lt;p&gt;Score = |σ| + μ·|∂L/∂σ|; the guide writes λ for this μ. The terms have different units: with 0, μ is set at the end of the warm-up so that both have equal medians, and the events and the status line show it.&lt;/p&gt;&lt;p&gt;Range: 0 (automatic) or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;得分 = |σ| + μ·|∂L/∂σ|；指南把这个 μ 写作 λ。两项单位不同：取 0 时，在预热结束时设定 μ，使两项的中位数相等，事件和状态栏会显示它。&lt;/p&gt;&lt;p&gt;范围：0（自动）或更大。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Score = |λ| + μ·|∂L/∂λ|; the guide writes λ for this μ. The terms have different units: with 0, μ is set at the end of the warm-up so that both have equal medians, and the status line shows it.&lt;/p&gt;&lt;p&gt;Range: 0 (automatic) or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;得分 = |λ| + μ·|∂L/∂λ|；指南把这个 μ 写作 λ。两项单位不同：取 0 时，在预热结束时设定 μ，使两项的中位数相等，状态栏会显示它。&lt;/p&gt;&lt;p&gt;范围：0（自动）或更大。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Score EMA</source>
        <translation>得分 EMA</translation>
    </message>
    <message>
        <source>&lt;p&gt;How slowly the averaged slope |∂L/∂σ| follows its measurements, so that ranks do not flicker: x̄ ← β₁x̄ + (1 − β₁)·x.&lt;/p&gt;&lt;p&gt;Range: between 0 and 1. Usual: 0.85.&lt;/p&gt;</source>
        <translation>&lt;p&gt;平均斜率 |∂L/∂σ| 跟随测量值的快慢，避免秩来回跳动：x̄ ← β₁x̄ + (1 − β₁)·x。&lt;/p&gt;&lt;p&gt;范围：0 与 1 之间。常用：0.85。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>测量间隔</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two measurements of |∂L/∂σ|, each of which decomposes every ΔW. Rarer is faster and noisier.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Usual: 5.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两次测量 |∂L/∂σ| 之间的步数，每次测量都要分解所有 ΔW。间隔越大越快，噪声也越大。&lt;/p&gt;&lt;p&gt;范围：1 或更大。常用：5。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪除</translation>
    </message>
    <message>
        <source>&lt;p&gt;What a round cuts besides what the budget b(t) demands. Nothing else; or every triplet whose score is below τ; or below τ·σ₁, a share of the largest singular value of its matrix.&lt;/p&gt;</source>
        <translation>&lt;p&gt;除预算 b(t) 的要求外，每一轮还剪除什么：不再剪除；或得分低于 τ 的所有三元组；或低于 τ·σ₁（其矩阵最大奇异值的一定比例）的三元组。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>&lt;p&gt;Scores below it are cut, or below τ·σ₁ of their matrix.&lt;/p&gt;&lt;p&gt;Range: 0 or more. As a share of σ₁, 0.01 to 0.1 is usual.&lt;/p&gt;</source>
        <translation>&lt;p&gt;剪除得分低于它的三元组，或得分低于所在矩阵 τ·σ₁ 的三元组。&lt;/p&gt;&lt;p&gt;范围：0 或更大。作为 σ₁ 的比例时，常用 0.01 到 0.1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡项</translation>
    </message>
    <message>
        <source>&lt;p&gt;Weight of the penalty γ_b·‖PᵀP − QᵀQ‖²_F, which keeps both factors of a column equally long.&lt;/p&gt;&lt;p&gt;Range: 0 (off) or more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;惩罚项 γ_b·‖PᵀP − QᵀQ‖²_F 的权重，使每一列的两个因子长度相等。&lt;/p&gt;&lt;p&gt;范围：0（关闭）或更大。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Optimizer moments</source>
        <translation>优化器动量</translation>
    </message>
    <message>
        <source>&lt;p&gt;A merge turns the factors. Carried over: AdamW&apos;s moments are turned with them, the first exactly, the second approximately. Reset: they begin at 0 again after every merge.&lt;/p&gt;</source>
        <translation>&lt;p&gt;合并会旋转因子。随因子变换：AdamW 的动量随之旋转，一阶精确，二阶近似。清零：每次合并后都从 0 重新开始。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Budget counts</source>
        <translation>预算计量</translation>
    </message>
    <message>
        <source>&lt;p&gt;Triplets, as the paper: every one costs the same. Or parameters: a triplet of a d × k matrix costs d + k + 1, so that large matrices pay more.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按三元组计（与论文相同）：每个的代价都一样。或按参数计：d × k 矩阵的一个三元组代价为 d + k + 1，因此大矩阵付出更多。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rank by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>&lt;p&gt;What decides who stays within a budget of parameters: the score alone, or the score per parameter, which favours small matrices.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在参数预算内由什么决定去留：只看得分，或看单位参数的得分（有利于小矩阵）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Final mask</source>
        <translation>最终掩码</translation>
    </message>
    <message>
        <source>&lt;p&gt;Official code: the frozen scores are ranked once more at the first step of the final phase. PEFT: a mask is chosen at exactly T − t_f, whatever ΔT says, and kept.&lt;/p&gt;</source>
        <translation>&lt;p&gt;官方代码：在最终阶段的第一步，对冻结的得分再排序一次。PEFT：不论 ΔT 如何，恰好在 T − t_f 选定掩码并一直保持。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Drop pruned triplets</source>
        <translation>移除已剪三元组</translation>
    </message>
    <message>
        <source>&lt;p&gt;In the final phase pruned triplets are removed from memory, and steps become faster. Results are exactly equal &lt;b&gt;only for γ = 0 without clipping&lt;/b&gt; (Clip gradient at 0): otherwise the pruned P and Q would still count in the penalty and in the gradient&apos;s norm.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在最终阶段把已剪枝的三元组移出内存，训练步更快。&lt;b&gt;只有 γ = 0 且不做梯度裁剪时&lt;/b&gt;（梯度裁剪为 0）结果才完全相同：否则已剪枝的 P 和 Q 仍会计入惩罚项和梯度范数。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank of every matrix at the start; it may shrink to 0 and grow beyond this later. A column of a d × k matrix costs d + k parameters, so the initial budget is b₀ = r₀ × Σ(d + k).&lt;/p&gt;&lt;p&gt;Range: 1 to the smaller side of the smallest matrix.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个矩阵开始时的秩；之后可以降到 0，也可以增长到更高。d × k 矩阵的一列代价为 d + k 个参数，因此初始预算为 b₀ = r₀ × Σ(d + k)。&lt;/p&gt;&lt;p&gt;范围：1 到最小矩阵的较短边。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Average rank that the budget pays for at the end: b_T = r_T × Σ(d + k) parameters, shared out where they help most.&lt;/p&gt;&lt;p&gt;Range: above 0, at most the initial rank; equal to it with a constant budget.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结束时预算所能支付的平均秩：b_T = r_T × Σ(d + k) 个参数，分配到最有用的地方。&lt;/p&gt;&lt;p&gt;范围：大于 0，不超过初始秩；预算恒定时等于初始秩。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank of every matrix that the pattern does not name. A d × k matrix gets r × (d + k) parameters, for the whole run.&lt;/p&gt;&lt;p&gt;Range: 1 to the smaller side of the smallest matrix. PEFT: 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;未在“秩的分配”中列出的每个矩阵的秩。d × k 矩阵在整个运行中有 r × (d + k) 个参数。&lt;/p&gt;&lt;p&gt;范围：1 到最小矩阵的较短边。PEFT：8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rank pattern</source>
        <translation>秩的分配</translation>
    </message>
    <message>
        <source>&lt;p&gt;Other ranks for single matrices, by their full names, for example&lt;br&gt;&lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;PEFT&apos;s form is read, too: &lt;code&gt;{&quot;layer.0.query&quot;: 4}&lt;/code&gt;. Rank 0 leaves a matrix as it is.&lt;/p&gt;&lt;p&gt;Ranks that AdaLoRA found can be trained from the start this way.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按完整名称给个别矩阵指定不同的秩，例如&lt;br&gt;&lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;也可以用 PEFT 的写法：&lt;code&gt;{&quot;layer.0.query&quot;: 4}&lt;/code&gt;。秩为 0 时矩阵保持原样。&lt;/p&gt;&lt;p&gt;这样就能用 AdaLoRA 找到的秩从头训练。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Optimizer steps of the whole run, not micro-batches. The learning rate decays to 0 at step T.&lt;/p&gt;</source>
        <translation>&lt;p&gt;整个运行的优化器步数，不是微批次数。学习率在第 T 步衰减到 0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A round every</source>
        <translation>每轮间隔</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two rounds. In each one all ΔW are decomposed, the weakest singular values are cut, the rest is merged into new factors, and what was set free grows elsewhere. Gradients are gathered meanwhile: directions from one half of the batches, their scores from the other.&lt;/p&gt;&lt;p&gt;Range: 2 or more where matrices may grow. Usual: 100.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两轮之间的步数。每一轮分解所有 ΔW，剪掉最弱的奇异值，把其余部分合并成新的因子，腾出的参数在别处增长。其间收集梯度：一半批次用来找方向，另一半用来评分。&lt;/p&gt;&lt;p&gt;范围：允许增长时为 2 或更大。常用：100。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>&lt;p&gt;Falling: from b₀ to b_T along the cubic schedule, as AdaLoRA&apos;s. Constant: b₀ throughout; a matrix grows only when another one pays.&lt;/p&gt;</source>
        <translation>&lt;p&gt;递减：与 AdaLoRA 相同，沿三次曲线从 b₀ 降到 b_T。恒定：始终为 b₀；只有别的矩阵让出参数时，矩阵才能增长。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Highest step size of AdamW; it decays linearly to 0 at step T.&lt;/p&gt;&lt;p&gt;Range: above 0. Full fine-tuning wants a smaller one than adapters, by a tenth or less.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 的最大步长；到第 T 步线性衰减为 0。&lt;/p&gt;&lt;p&gt;范围：大于 0。全量微调需要比适配器更小的学习率，约为其十分之一或更小。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rank-stabilised</source>
        <translation>秩稳定</translation>
    </message>
    <message>
        <source>&lt;p&gt;rsLoRA: ΔW is scaled by s = α/√r instead of α/r, so that high ranks do not learn more slowly.&lt;/p&gt;&lt;p&gt;PEFT: off.&lt;/p&gt;</source>
        <translation>&lt;p&gt;rsLoRA：ΔW 的缩放为 s = α/√r 而不是 α/r，使高秩不会学得更慢。&lt;/p&gt;&lt;p&gt;PEFT：关。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Adapter dropout</source>
        <translation>适配器丢弃率</translation>
    </message>
    <message>
        <source>&lt;p&gt;Probability with which an input of an adapter is zeroed while training, and the others scaled by 1/(1 − p). The base never drops anything.&lt;/p&gt;&lt;p&gt;Range: 0 (off) to below 1. PEFT: 0; usual 0.05 to 0.1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;训练时适配器的每个输入以此概率置零，其余乘以 1/(1 − p)。底座模型从不丢弃。&lt;/p&gt;&lt;p&gt;范围：0（关闭）到小于 1。PEFT：0；常用 0.05 到 0.1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW = s·BA with s = α / r, r being the rank of the matrix.&lt;/p&gt;&lt;p&gt;Range: above 0. PEFT: 8; usual: r or 2r.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW = s·BA，s = α / r，r 为该矩阵的秩。&lt;/p&gt;&lt;p&gt;范围：大于 0。PEFT：8；常用 r 或 2r。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW = s·PQᵀ with s = α / r₀. The initial rank counts, not the current one: cutting and growing do not change the scale.&lt;/p&gt;&lt;p&gt;Range: above 0. Usual: 16 or 32.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW = s·PQᵀ，s = α / r₀。按初始秩而不是当前秩计算：剪除和增长都不改变缩放。&lt;/p&gt;&lt;p&gt;范围：大于 0。常用：16 或 32。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two checkpoints, from which a run goes on after Stop or a crash, bit for bit, and from which it can be forked. One is written on Stop and at the end in any case.&lt;/p&gt;&lt;p&gt;Range: 0 (no others) or more. Transformers: 500.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两个检查点之间的步数。停止或崩溃之后，运行可以从检查点逐位一致地继续，也可以从检查点派生。停止时和结束时总会写一个。&lt;/p&gt;&lt;p&gt;范围：不小于 0（0 表示没有其他检查点）。Transformers：500。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>only at the end</source>
        <translation>仅在结束时</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>&lt;p&gt;Older checkpoints are deleted when there are more than this.&lt;/p&gt;&lt;p&gt;Range: 0 (all are kept) or more. Transformers: all.&lt;/p&gt;</source>
        <translation>&lt;p&gt;超过这个数目时，较旧的检查点会被删除。&lt;/p&gt;&lt;p&gt;范围：不小于 0（0 表示全部保留）。Transformers：全部。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Held ranks</source>
        <translation>固定的秩</translation>
    </message>
    <message>
        <source>&lt;p&gt;Matrices whose rank every allocation sets to a number of yours, by their full names, for example&lt;br&gt;&lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;They do not compete; the others share what is left of b(t). What is held must fit into the final budget b_T.&lt;/p&gt;&lt;p&gt;In the rank heatmap, a right click on a matrix does the same.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每次分配都给这些矩阵你指定的秩；写全名，例如&lt;br&gt;&lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;它们不参加竞争；其余矩阵分享 b(t) 剩下的部分。固定的总和必须放得进最终预算 b_T。&lt;/p&gt;&lt;p&gt;在秩热图中右键单击矩阵，效果相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Never pruned</source>
        <translation>从不剪枝</translation>
    </message>
    <message>
        <source>&lt;p&gt;Matrices that lose no triplet which they have, by their full names, for example&lt;br&gt;&lt;code&gt;layer.0.query, layer.1.value&lt;/code&gt;&lt;/p&gt;&lt;p&gt;What they keep must fit into the final budget b_T.&lt;/p&gt;&lt;p&gt;In the rank heatmap, a right click on a matrix does the same.&lt;/p&gt;</source>
        <translation>&lt;p&gt;这些矩阵不会失去现有的三元组；写全名，例如&lt;br&gt;&lt;code&gt;layer.0.query, layer.1.value&lt;/code&gt;&lt;/p&gt;&lt;p&gt;它们保留的总和必须放得进最终预算 b_T。&lt;/p&gt;&lt;p&gt;在秩热图中右键单击矩阵，效果相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Samples in one batch; an optimizer step takes batch × accumulation. Larger batches make importance less noisy and steps slower.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Paper: 16 to 64.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一批的样本数；一个优化器步用 批大小 × 梯度累积 个样本。批越大，重要性的噪声越小，每步也越慢。&lt;/p&gt;&lt;p&gt;范围：不小于 1。论文：16 到 64。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>梯度累积</translation>
    </message>
    <message>
        <source>&lt;p&gt;Batches whose gradients one optimizer step averages. T, tᵢ, t_f and ΔT count optimizer steps: with n batches to a step, the data give n times fewer of them.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Transformers: 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一个优化器步对多少批的梯度取平均。T、tᵢ、t_f 和 ΔT 都按优化器步计数：每步 n 批时，数据给出的步数只有 n 分之一。&lt;/p&gt;&lt;p&gt;范围：不小于 1。Transformers：1。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>EllipsePicture</name>
    <message>
        <source>before: x on the unit circle</source>
        <translation>变换前：单位圆上的 x</translation>
    </message>
    <message>
        <source>after: A·x, in space</source>
        <translation>变换后：A·x，在空间中</translation>
    </message>
    <message>
        <source>after: A·x</source>
        <translation>变换后：A·x</translation>
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
    <message>
        <source>%1 is being trained by another program and was left to it. Stop it there, or wait for its end.</source>
        <translation>%1 正由另一个程序训练，本程序没有动它。请在那边停止它，或等它结束。</translation>
    </message>
    <message>
        <source>Nothing was allocated, because the rule %1 forbids it now.</source>
        <translation>没有进行分配：规则 %1 目前不允许。</translation>
    </message>
    <message>
        <source>The change was refused and the run goes on as before: it would break the rule %1.</source>
        <translation>更改被拒绝，运行照旧继续：它会违反规则 %1。</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>The part %1 has no setting %2. It has: %3.</source>
        <translation>部件 %1 没有设置 %2。它有：%3。</translation>
    </message>
    <message>
        <source>The choice “%1” holds no number. Write it as “text = number”, with a decimal point.</source>
        <translation>选项“%1”没有数值。请写成“文字 = 数值”，小数用小数点。</translation>
    </message>
    <message>
        <source>Two choices have the number %1.</source>
        <translation>有两个选项的数值都是 %1。</translation>
    </message>
    <message>
        <source>A question needs at least two choices, separated by |.</source>
        <translation>问题至少需要两个选项，用 | 分隔。</translation>
    </message>
    <message>
        <source>A lesson has one title. Begin a section with ##.</source>
        <translation>一课只有一个标题。小节请以 ## 开头。</translation>
    </message>
    <message>
        <source>A lesson begins with its title: “# Title”.</source>
        <translation>一课以标题开头：“# 标题”。</translation>
    </message>
    <message>
        <source>The block that begins here is never closed. End it with a line of three backticks.</source>
        <translation>从这里开始的代码块没有结束。请用一行三个反引号结束它。</translation>
    </message>
    <message>
        <source>A part is written as “```part ID NAME”: an ID of letters and digits, then the name of the part.</source>
        <translation>部件的写法是“```part ID 名称”：ID 由字母和数字组成，后面是部件的名称。</translation>
    </message>
    <message>
        <source>There are two parts with the ID %1.</source>
        <translation>有两个部件的 ID 都是 %1。</translation>
    </message>
    <message>
        <source>There is no part named %1. The parts are: %2.</source>
        <translation>没有名为 %1 的部件。可用的部件：%2。</translation>
    </message>
    <message>
        <source>A setting is written as “name = value”.</source>
        <translation>设置的写法是“名称 = 值”。</translation>
    </message>
    <message>
        <source>A line of a question is written as “key: text”.</source>
        <translation>问题中每一行的写法是“键: 文字”。</translation>
    </message>
    <message>
        <source>This question has no line “%1: …”.</source>
        <translation>这个问题缺少“%1: …”这一行。</translation>
    </message>
    <message>
        <source>There is a reason for the choice %1, which is none of the choices.</source>
        <translation>为选项 %1 写了理由，但没有这个选项。</translation>
    </message>
    <message>
        <source>Nothing stands after “%1:”.</source>
        <translation>“%1:”后面没有内容。</translation>
    </message>
    <message>
        <source>The line “%1: …” stands twice.</source>
        <translation>“%1: …”这一行出现了两次。</translation>
    </message>
    <message>
        <source>The tolerance “%1” is no number from 0 to 1.</source>
        <translation>容差“%1”不是 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>A setting is written as “name = value”, several are separated by “;”.</source>
        <translation>设置的写法是“名称 = 值”，多项之间用“;”分隔。</translation>
    </message>
    <message>
        <source>“%1” names no choice: write “wrong 2: …” with the number of a choice.</source>
        <translation>“%1”没有指明选项：请写成“wrong 2: …”，其中是选项的数值。</translation>
    </message>
    <message>
        <source>A question knows no line “%1: …”. It knows: ask, part, with, answer, choices, tolerance, wrong, explain.</source>
        <translation>问题中不能有“%1: …”这一行。可用的有：ask、part、with、answer、choices、tolerance、wrong、explain。</translation>
    </message>
    <message>
        <source>The lesson has no part with the ID %1.</source>
        <translation>本课没有 ID 为 %1 的部件。</translation>
    </message>
    <message>
        <source>The part %1 has no quantity %2. It has: %3.</source>
        <translation>部件 %1 没有量 %2。它有：%3。</translation>
    </message>
    <message>
        <source>None of the choices is right: the answer is %1.</source>
        <translation>没有一个选项是对的：答案是 %1。</translation>
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
        <source>Begin with this preset: fashion, merge, planted or tiny.</source>
        <translation>从此预设开始：fashion、merge、planted 或 tiny。</translation>
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
    <message>
        <source>--render needs the folder of a recorded run, or a lesson.</source>
        <translation>--render 需要一个已记录运行的文件夹，或一课。</translation>
    </message>
    <message>
        <source>--lesson opens a lesson: leave out the folder %1.</source>
        <translation>--lesson 打开的是课程：请去掉文件夹 %1。</translation>
    </message>
    <message>
        <source>--slide needs a lesson.</source>
        <translation>--slide 需要指定一课。</translation>
    </message>
    <message>
        <source>Open this lesson: a Markdown file, or a shipped one such as 02; with --render, draw it whole or at --size.</source>
        <translation>打开这一课：Markdown 文件，或自带的课程（如 02）；与 --render 合用时，画出整课，或按 --size 的大小画出。</translation>
    </message>
    <message>
        <source>Present the lesson from this section on, 1 for its title.</source>
        <translation>从这一节开始演示，1 为标题。</translation>
    </message>
    <message>
        <source>--slide %1 is no number of a section: give 1 or more.</source>
        <translation>--slide %1 不是小节的编号：请给出 1 或更大的数。</translation>
    </message>
    <message>
        <source>--compare needs two runs: the one to open, and another.</source>
        <translation>--compare 需要两次运行：要打开的那次，以及另外一次。</translation>
    </message>
    <message>
        <source>Show this recorded run beside that of DIR.</source>
        <translation>把这次已记录的运行与 DIR 中的运行并排显示。</translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>There is no preset %1. The presets are: %2.</source>
        <translation>没有名为 %1 的预设。现有预设：%2。</translation>
    </message>
    <message>
        <source>The link to the run %1 cannot be followed. %2</source>
        <translation>到训练 %1 的链接无法打开。%2</translation>
    </message>
    <message>
        <source>There is no view %1. The views are: %2.</source>
        <translation>没有名为 %1 的视图。现有视图：%2。</translation>
    </message>
    <message>
        <source>There is no recorded run %1 in resources/runs.</source>
        <translation>resources/runs 中没有名为 %1 的训练记录。</translation>
    </message>
    <message>
        <source>The step of a view is a whole number from 0, not %1.</source>
        <translation>视图的步数是从 0 起的整数，不能是 %1。</translation>
    </message>
    <message>
        <source>A link to a view knows run and step, not %1.</source>
        <translation>到视图的链接只有 run 和 step 两项，没有 %1。</translation>
    </message>
    <message>
        <source>There is no lesson %1. The lessons are: %2.</source>
        <translation>没有课程 %1。现有课程：%2。</translation>
    </message>
    <message>
        <source>The link “%1” leads nowhere: a link begins with run:, view:, lesson: or https:.</source>
        <translation>链接“%1”没有去处：链接应以 run:、view:、lesson: 或 https: 开头。</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>%1 is no picture in a format that is read here, such as PNG or JPEG.</source>
        <translation>%1 不是这里能读取的图片格式，例如 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is accessible to you and try again.</source>
        <translation>无法读取 %1。请确认您有访问权限，然后重试。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be shown. Use another copy of it.</source>
        <translation>%1 已损坏，无法显示。请换用另一份副本。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder: choose a picture in it.</source>
        <translation>%1 是文件夹：请选择其中的一张图片。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels, too many to be read here. Scale it down first: %4 on the longest side are enough.</source>
        <translation>%1 有 %2 × %3 像素，太大，这里无法读取。请先缩小：最长边 %4 像素就够了。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
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
    <message>
        <source>Merge and reallocate</source>
        <translation>合并与重新分配</translation>
    </message>
    <message>
        <source>Weak singular values are cut and merged away; what they free grows in other matrices.</source>
        <translation>剪掉并合并弱的奇异值，腾出的参数在别的矩阵中增长。</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Every matrix keeps its rank: what AdaLoRA is compared with.</source>
        <translation>每个矩阵的秩保持不变：AdaLoRA 的比较对象。</translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation>全量微调</translation>
    </message>
    <message>
        <source>All weights of the model train: the most expensive comparison.</source>
        <translation>训练模型的全部权重：代价最高的比较对象。</translation>
    </message>
    <message>
        <source>Head only</source>
        <translation>仅分类头</translation>
    </message>
    <message>
        <source>Nothing but the classifier trains: the least that any method must beat.</source>
        <translation>只训练分类器：任何方法至少要超过的底线。</translation>
    </message>
</context>
<context>
    <name>RankOnePicture</name>
    <message>
        <source>A′, rank %1</source>
        <translation>A′，秩 %1</translation>
    </message>
    <message>
        <source>singular values of A′</source>
        <translation>A′ 的奇异值</translation>
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
    <message>
        <source>all %1 weights train</source>
        <translation>全部 %1 个权重都在训练</translation>
    </message>
    <message>
        <source>%1 weights of the head train</source>
        <translation>训练分类头的 %1 个权重</translation>
    </message>
    <message>
        <source>%1 adapter parameters, fixed</source>
        <translation>%1 个适配器参数，固定</translation>
    </message>
    <message>
        <source>used %1 / %2 parameters · slack %3</source>
        <translation>已用 %1 / %2 个参数 · 余量 %3</translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>平衡损失 %1</translation>
    </message>
    <message>
        <source>μ %1</source>
        <translation>μ %1</translation>
    </message>
    <message>
        <source>%1 parameters at the peak, %2 at the end</source>
        <translation>参数峰值 %1，结束时 %2</translation>
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
    <name>studio::AlarmWords</name>
    <message>
        <source>No allocation has been made so far, and none will come: nothing is pruned.</source>
        <translation>到目前为止没有进行过分配，以后也不会有：什么都不会被剪枝。</translation>
    </message>
    <message>
        <source>No allocation has been made so far; the next one comes at step %1, in one big cut.</source>
        <translation>到目前为止没有进行过分配；下一次在第 %1 步，会一次剪去很多。</translation>
    </message>
    <message>
        <source>Take a smaller ΔT, so that its multiples fall into the reduction, or allocate now.</source>
        <translation>请减小 ΔT，使它的倍数落在缩减阶段内，或立即分配。</translation>
    </message>
    <message>
        <source>A value is no longer finite (%1): the run has diverged, and its last checkpoint before this is the last good state. Go on from there with a lower learning rate, or clip the gradient.</source>
        <translation>有一个值不再有限（%1）：运行已发散，在此之前的最后一个检查点是最后的完好状态。请从那里以较低的学习率继续，或裁剪梯度。</translation>
    </message>
    <message>
        <source>All scores are equal (%1), so this allocation chose by position, not by importance. Give the scores time with a longer warm-up tᵢ, and check that the adapters get gradients.</source>
        <translation>所有得分相等（%1），因此这次分配按位置而不是按重要性选择。请用更长的预热阶段 tᵢ 给得分留出时间，并检查适配器是否得到梯度。</translation>
    </message>
    <message>
        <source>What is kept differs from the budget (%1). No allocation came after the budget had fallen: take a smaller ΔT, or a longer final phase t_f.</source>
        <translation>保留的数量与预算不同（%1）。预算下降之后没有再进行分配：请减小 ΔT，或延长最终阶段 t_f。</translation>
    </message>
    <message>
        <source>P and Q are less and less orthogonal (%1), so λ says less and less about ΔW. Raise γ, or lower the learning rate.</source>
        <translation>P 和 Q 越来越不正交（%1），因此 λ 越来越不能说明 ΔW。请增大 γ，或降低学习率。</translation>
    </message>
    <message>
        <source>%1 is dead: it holds triplets, but none of them has moved since the start, for no gradient reaches it. Leave it out of the adapted matrices, or look for dead units behind it.</source>
        <translation>%1 已失活：它占有三元组，但自开始以来没有一个变化过，因为没有梯度到达它。请不要适配这个矩阵，或检查它后面是否有失活的单元。</translation>
    </message>
    <message>
        <source>A matrix</source>
        <translation>某个矩阵</translation>
    </message>
    <message>
        <source>The loss was still falling fast at the end (%1 over the last tenth of the run). A longer run would likely do better: fork it with a larger T.</source>
        <translation>结束时损失仍在快速下降（最后十分之一内 %1）。更长的运行可能更好：请以更大的 T 派生此运行。</translation>
    </message>
    <message>
        <source>A checkpoint could not be written (%1). The run goes on, and the checkpoints before it still stand: make room on the disk.</source>
        <translation>无法写入检查点（%1）。运行继续，之前的检查点仍然有效：请清理磁盘空间。</translation>
    </message>
    <message>
        <source>Something needs attention: %1.</source>
        <translation>有情况需要注意：%1。</translation>
    </message>
</context>
<context>
    <name>studio::AllocationModel</name>
    <message>
        <source>Parameters that the allocation at this step leaves.</source>
        <translation>这一步的分配保留的参数。</translation>
    </message>
    <message>
        <source>Triplets that the allocation at this step keeps.</source>
        <translation>这一步的分配保留的三元组。</translation>
    </message>
    <message>
        <source>As a share of the initial budget.</source>
        <translation>占初始预算的比例。</translation>
    </message>
    <message>
        <source>Less than the allocation before.</source>
        <translation>比上一次分配减少的数量。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>b(t)</source>
        <translation>b(t)</translation>
    </message>
    <message>
        <source>of b₀</source>
        <translation>占 b₀</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>减少</translation>
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
        <source>&lt;b&gt;%1&lt;/b&gt; kept, %2 planned</source>
        <translation>保留 &lt;b&gt;%1&lt;/b&gt;，计划 %2</translation>
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
        <source>No schedule yet</source>
        <translation>尚无调度</translation>
    </message>
    <message>
        <source>The planned budget appears here as soon as the schedule&apos;s fields agree with each other.</source>
        <translation>调度各字段相互一致后，计划预算会显示在这里。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, constant</source>
        <translation>%1，恒定</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>%1 in all %2 steps</source>
        <translation>全部 %2 步均为 %1</translation>
    </message>
    <message>
        <source>from %1 to %2 in %3 steps</source>
        <translation>%3 步内从 %1 到 %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; used of %2, slack %3</source>
        <translation>已用 &lt;b&gt;%1&lt;/b&gt; / %2，余量 %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2</translation>
    </message>
    <message>
        <source>At step %1: %2 kept, %3 planned. %4</source>
        <translation>第 %1 步：保留 %2，计划 %3。%4</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Dashed: the planned budget. Bold: what the kept triplets take of it. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>虚线：计划预算。粗线：保留的三元组实际占用。单击或拖动：移动光标。滚轮：缩放。双击：显示全部步。</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>没有预算</translation>
    </message>
    <message>
        <source>Full fine-tuning trains every weight of the model from the first step to the last.</source>
        <translation>全量微调从第一步到最后一步都训练模型的每个权重。</translation>
    </message>
    <message>
        <source>Only the classifier trains; there are no adapters that a budget could limit.</source>
        <translation>只训练分类器；没有需要预算限制的适配器。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>第 %1 步，%2</translation>
    </message>
    <message>
        <source>%1: %2 planned</source>
        <translation>%1：计划 %2</translation>
    </message>
    <message>
        <source>%1: %2 kept, %3 planned</source>
        <translation>%1：保留 %2，计划 %3</translation>
    </message>
    <message>
        <source>%1: %2 kept.</source>
        <translation>%1：保留 %2。</translation>
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
    <message>
        <source>Balance loss</source>
        <translation>平衡损失</translation>
    </message>
    <message>
        <source>Loss × γ_b</source>
        <translation>损失 × γ_b</translation>
    </message>
    <message>
        <source>This run adds nothing to its task loss, so the norm of the gradient is shown here.</source>
        <translation>此运行没有在任务损失上附加任何项，因此这里显示梯度范数。</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡项</translation>
    </message>
    <message>
        <source>Orth. loss</source>
        <translation>正交性</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>studio::DataSizeForm</name>
    <message>
        <source>With the size of your training set, T in optimizer steps follows from it.</source>
        <translation>给出训练集的大小，即可得到以优化器步数计的 T。</translation>
    </message>
    <message>
        <source>The data give %1 optimizer steps, %2 in an epoch; T is %3.</source>
        <translation>数据共给出 %1 个优化器步，每轮 %2 个；T 为 %3。</translation>
    </message>
    <message>
        <source>Use T = %1</source>
        <translation>采用 T = %1</translation>
    </message>
    <message>
        <source>T from the data</source>
        <translation>由数据得出 T</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>训练样本数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>梯度累积</translation>
    </message>
    <message>
        <source>Samples in your training set.</source>
        <translation>训练集中的样本数。</translation>
    </message>
    <message>
        <source>Times that the training goes through them; a fraction is allowed.</source>
        <translation>训练遍历样本的次数；可以是小数。</translation>
    </message>
    <message>
        <source>Samples in one batch, on one device.</source>
        <translation>一个设备上一批的样本数。</translation>
    </message>
    <message>
        <source>Batches whose gradients one optimizer step averages.</source>
        <translation>一个优化器步对多少批的梯度取平均。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Lays the schedule out over that T: tᵢ, t_f and the rate&apos;s warm-up keep their shares of it, and the allocations their number as nearly as they can.</source>
        <translation>按这个 T 重新安排调度：tᵢ、t_f 和学习率热身保持所占比例，分配次数尽量不变。</translation>
    </message>
</context>
<context>
    <name>studio::EditWords</name>
    <message>
        <source>%1 held at rank %2</source>
        <translation>%1 的秩固定为 %2</translation>
    </message>
    <message>
        <source>%1 no longer held</source>
        <translation>%1 不再固定</translation>
    </message>
    <message>
        <source>%1 never pruned</source>
        <translation>%1 从不剪枝</translation>
    </message>
    <message>
        <source>%1 may be pruned</source>
        <translation>%1 可以剪枝</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>allocate now</source>
        <translation>立即分配</translation>
    </message>
</context>
<context>
    <name>studio::Ellipse</name>
    <message>
        <source>matrix = %1 is no matrix of 2 × 2 or 3 × 2 numbers from −9 to 9, such as “2 1; 0 1”.</source>
        <translation>matrix = %1 不是由 −9 到 9 的数组成的 2 × 2 或 3 × 2 矩阵，例如“2 1; 0 1”。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from 0 to %3.</source>
        <translation>%1 = %2 不是 0 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>The longer half axis of the ellipse: how much A stretches v₁. It stays at least σ₂.</source>
        <translation>椭圆的长半轴：A 把 v₁ 拉伸多少。它不会小于 σ₂。</translation>
    </message>
    <message>
        <source>The shorter half axis: how much A stretches v₂. It stays at most σ₁.</source>
        <translation>椭圆的短半轴：A 把 v₂ 拉伸多少。它不会大于 σ₁。</translation>
    </message>
    <message>
        <source>x at</source>
        <translation>x 位于</translation>
    </message>
    <message>
        <source>Direction of x on the circle, in degrees; the point can be dragged as well.</source>
        <translation>x 在圆上的方向，以度为单位；也可以直接拖动这个点。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Turn the space; or drag in it.</source>
        <translation>转动空间；也可以在图中拖动。</translation>
    </message>
    <message>
        <source>to the plane, 2 × 2</source>
        <translation>到平面，2 × 2</translation>
    </message>
    <message>
        <source>A maps the plane to the plane.</source>
        <translation>A 把平面映射到平面。</translation>
    </message>
    <message>
        <source>into space, 3 × 2</source>
        <translation>到空间，3 × 2</translation>
    </message>
    <message>
        <source>A has three rows and maps the plane into space.</source>
        <translation>A 有三行，把平面映射到空间。</translation>
    </message>
    <message>
        <source>with a drawing</source>
        <translation>带小房子</translation>
    </message>
    <message>
        <source>Send a little house through the map together with the circle.</source>
        <translation>让一座小房子和圆一起经过映射。</translation>
    </message>
    <message>
        <source>Entry of A in row %1, column %2.</source>
        <translation>A 的第 %1 行第 %2 列元素。</translation>
    </message>
    <message>
        <source>A, row %1, column %2</source>
        <translation>A，第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>Drag x on the circle, or the ends of the ellipse&apos;s half axes.</source>
        <translation>拖动圆上的 x，或椭圆半轴的端点。</translation>
    </message>
    <message>
        <source>Unit circle and its image</source>
        <translation>单位圆和它的像</translation>
    </message>
</context>
<context>
    <name>studio::EqualBudget</name>
    <message>
        <source>The recorded results cannot be read: %1.</source>
        <translation>无法读取记录的结果：%1。</translation>
    </message>
    <message>
        <source>There is no table %1; there are fashion and planted.</source>
        <translation>没有表 %1；可用的有 fashion 和 planted。</translation>
    </message>
    <message>
        <source>As measured, %1 seeds each: %2</source>
        <translation>实测结果，各 %1 个种子：%2</translation>
    </message>
    <message>
        <source>The recorded results are not here.</source>
        <translation>没有找到记录的结果。</translation>
    </message>
    <message>
        <source>parameters, peak</source>
        <translation>参数量，峰值</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>relative error, less is better, logarithmic</source>
        <translation>相对误差，越小越好，对数刻度</translation>
    </message>
    <message>
        <source>test accuracy in %, more is better</source>
        <translation>测试准确率（%），越高越好</translation>
    </message>
    <message>
        <source>Clothes: a small ViT learns five new classes</source>
        <translation>服饰：小型 ViT 学习五个新类别</translation>
    </message>
    <message>
        <source>Planted ranks: matrices that need different ranks</source>
        <translation>预设秩：各矩阵需要不同的秩</translation>
    </message>
    <message>
        <source>Which comparison is shown.</source>
        <translation>显示哪一组比较。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Point: mean over the seeds. Line: one standard deviation to both sides. Blue: methods of equal final budget.</source>
        <translation>点：各种子的平均值。线：两侧各一个标准差。蓝色：最终预算相同的方法。</translation>
    </message>
    <message>
        <source>Results at equal budget</source>
        <translation>同等预算下的结果</translation>
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
    <message>
        <source>slack</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The matrix&apos;s rank before and after.</source>
        <translation>该矩阵此前与此后的秩。</translation>
    </message>
    <message>
        <source>The matrix whose cut triplet paid for the growth, or the slack: parameters that were free.</source>
        <translation>为增长让出三元组的矩阵；或余量，即原本空闲的参数。</translation>
    </message>
    <message>
        <source>Parameters of the budget that are free afterwards.</source>
        <translation>此后预算中空闲的参数。</translation>
    </message>
    <message>
        <source>The triplet&apos;s singular value before the cut.</source>
        <translation>剪除前该三元组的奇异值。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>由谁让出</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
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
    <message>
        <source>With this method ranks do not change. Should the run diverge, the alarm appears here.</source>
        <translation>这种方法的秩不变。如果运行发散，警报会显示在这里。</translation>
    </message>
    <message>
        <source>Every triplet that is pruned, every merge, every growth and who paid for it, every refusal and its reason gets a line here.</source>
        <translation>每次剪枝、每次合并、每次增长及由谁让出、每次拒绝及其原因，都会在这里占一行。</translation>
    </message>
</context>
<context>
    <name>studio::EventWords</name>
    <message>
        <source>Rank %1 → %2; all adapters %3 → %4 parameters, slack %5 → %6.</source>
        <translation>秩 %1 → %2；全部适配器参数 %3 → %4，余量 %5 → %6。</translation>
    </message>
    <message>
        <source>The warm-up begins: all matrices train at their initial rank.</source>
        <translation>预热阶段开始：所有矩阵以初始秩训练。</translation>
    </message>
    <message>
        <source>The warm-up begins: all triplets train.</source>
        <translation>预热阶段开始：所有三元组都在训练。</translation>
    </message>
    <message>
        <source>The rounds begin: weak triplets are cut, and what they free may grow in other matrices.</source>
        <translation>各轮开始：剪除弱的三元组，腾出的参数可在别的矩阵中增长。</translation>
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
        <source>Scores weigh the slope with μ = %1 from now on.</source>
        <translation>从现在起，得分中斜率的权重为 μ = %1。</translation>
    </message>
    <message>
        <source>%1 grew in a new direction with score %2; a weaker triplet of its own paid for it.</source>
        <translation>%1 在一个得分为 %2 的新方向上增长；由它自己一个较弱的三元组让出参数。</translation>
    </message>
    <message>
        <source>%1 grew by a direction with score %2; a weaker triplet of %3 was cut to pay for it.</source>
        <translation>%1 增长了一个得分为 %2 的方向；%3 的一个较弱三元组被剪除，让出了参数。</translation>
    </message>
    <message>
        <source>%1 grew by a direction with score %2; parameters that were free paid for it.</source>
        <translation>%1 增长了一个得分为 %2 的方向；用的是空闲的参数。</translation>
    </message>
    <message>
        <source>A matrix was not allowed to grow.</source>
        <translation>有矩阵未能增长。</translation>
    </message>
    <message>
        <source>%1 wanted to grow, but its rank %2 is the highest that the settings allow (dimension).</source>
        <translation>%1 想要增长，但它的秩 %2 已是设置允许的最高值（维度）。</translation>
    </message>
    <message>
        <source>%1 wanted to grow, but a %2 × %3 matrix has only %4 independent directions and uses them all (dimension).</source>
        <translation>%1 想要增长，但 %2 × %3 的矩阵只有 %4 个独立方向，已全部用上（维度）。</translation>
    </message>
    <message>
        <source>%1 wanted to grow, but a column of it costs %2 parameters, only %3 are free, and nothing weak enough could be cut to pay for it (budget).</source>
        <translation>%1 想要增长，但它的一列需要 %2 个参数，只有 %3 个空闲，也没有足够弱的三元组可以剪除来让出参数（预算）。</translation>
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
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Triplet %1 of %2 was pruned with score %3; the lowest score kept is %4.</source>
        <translation>%2 的三元组 %1 被剪枝，得分 %3；被保留的最低得分为 %4。</translation>
    </message>
    <message>
        <source>Triplet %1 of %2 came back with score %3; the lowest score kept is %4.</source>
        <translation>%2 的三元组 %1 重新激活，得分 %3；被保留的最低得分为 %4。</translation>
    </message>
    <message>
        <source>%1 was merged: its %2 remaining triplets are new, shorter factors now, and ΔW is the same as before.</source>
        <translation>%1 已合并：剩下的 %2 个三元组成为新的、更小的因子，ΔW 与之前相同。</translation>
    </message>
    <message>
        <source>This was asked for while it trained, and refused: %1. It breaks the rule %2.</source>
        <translation>训练中提出的更改被拒绝：%1。它违反规则 %2。</translation>
    </message>
    <message>
        <source>An allocation was asked for while it trained: this step held one, whatever ΔT says.</source>
        <translation>训练中要求立即分配：这一步进行了分配，不论 ΔT 如何。</translation>
    </message>
    <message>
        <source>This was changed while it trained, and holds from this step on: %1.</source>
        <translation>训练中作了更改，从这一步起生效：%1。</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1（已拒绝）</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>studio::FieldEditor</name>
    <message>
        <source>Sent; in effect from the next step on.</source>
        <translation>已发送；从下一步起生效。</translation>
    </message>
</context>
<context>
    <name>studio::ForkDialog</name>
    <message>
        <source>Fork %1</source>
        <translation>派生 %1</translation>
    </message>
    <message>
        <source>Up to this step the fork is its parent, bit for bit.</source>
        <translation>到这一步为止，派生运行与父运行逐位相同。</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>From the &amp;checkpoint at</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>%1-fork</source>
        <translation>%1-派生</translation>
    </message>
    <message>
        <source>What the list of runs calls the fork.</source>
        <translation>派生运行在运行列表中的名称。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fork and train</source>
        <translation>派生并训练(&amp;F)</translation>
    </message>
    <message>
        <source>Change what the fork shall do otherwise. As it is, it repeats its parent.</source>
        <translation>请更改派生运行中要不同的设置。不作更改，它就重复父运行。</translation>
    </message>
    <message>
        <source>From step %1 on: %2</source>
        <translation>从第 %1 步起：%2</translation>
    </message>
    <message>
        <source>%1 = %2 breaks the rule %3.</source>
        <translation>%1 = %2 违反规则 %3。</translation>
    </message>
</context>
<context>
    <name>studio::FreeRanks</name>
    <message>
        <source>%1 a rank</source>
        <translation>每个秩 %1</translation>
    </message>
    <message>
        <source>%1 of %2 parameters used, %3 left.</source>
        <translation>已用 %1 / %2 个参数，还剩 %3 个。</translation>
    </message>
    <message>
        <source>Refused (dimension): %1 has no more than %2 ranks.</source>
        <translation>拒绝（维度）：%1 最多只有 %2 个秩。</translation>
    </message>
    <message>
        <source>Refused (budget): one more rank of %1 costs %2. Take rank from another first.</source>
        <translation>拒绝（预算）：%1 再加一个秩要花 %2 个参数。请先从别的矩阵拿走一些秩。</translation>
    </message>
    <message>
        <source>matrices = %1 must hold at most %2 of “name d k”, separated by “;”.</source>
        <translation>matrices = %1 最多只能含有 %2 项“名称 d k”，用“;”分隔。</translation>
    </message>
    <message>
        <source>budget = %1 is no number of parameters.</source>
        <translation>budget = %1 不是有效的参数个数。</translation>
    </message>
    <message>
        <source>ranks = %1 must hold a rank from 0 to min(d, k) for each of the %2 matrices.</source>
        <translation>ranks = %1 必须为 %2 个矩阵各给出一个 0 到 min(d, k) 的秩。</translation>
    </message>
    <message>
        <source>ranks = %1 cost %2, more than the budget of %3.</source>
        <translation>ranks = %1 要花 %2，超出预算 %3。</translation>
    </message>
    <message>
        <source>Rank of %1; each costs d + k = %2 parameters.</source>
        <translation>%1 的秩；每个秩要花 d + k = %2 个参数。</translation>
    </message>
    <message>
        <source>All alike, as LoRA</source>
        <translation>全部相同，如 LoRA</translation>
    </message>
    <message>
        <source>Give every matrix the same rank, the largest that the budget pays.</source>
        <translation>让所有矩阵的秩相同，取预算付得起的最大值。</translation>
    </message>
    <message>
        <source>Drag a bar: its height is the rank of that matrix.</source>
        <translation>拖动柱子：柱高就是该矩阵的秩。</translation>
    </message>
    <message>
        <source>Ranks under one budget</source>
        <translation>同一预算下的秩</translation>
    </message>
</context>
<context>
    <name>studio::ImageControls</name>
    <message>
        <source>Landscape</source>
        <translation>风景</translation>
    </message>
    <message>
        <source>Soft waves</source>
        <translation>柔和的波</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盘</translation>
    </message>
    <message>
        <source>Diagonal edge</source>
        <translation>斜边</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>A built-in picture, or your own once you have opened, dropped or pasted one.</source>
        <translation>内置图像；打开、拖入或粘贴过图像之后，也可以选自己的。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>A picture from a file. You may also drop one here.</source>
        <translation>来自文件的图像。也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图像</translation>
    </message>
    <message>
        <source>The picture that is in the clipboard (Ctrl+V).</source>
        <translation>剪贴板中的图像（Ctrl+V）。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Red, green and blue side by side make one matrix of three times as many columns, so that one k counts for all. Without it the grey values are shown.</source>
        <translation>红、绿、蓝并排组成一个矩阵，列数为三倍，因此三者共用一个 k。不选时显示灰度值。</translation>
    </message>
    <message>
        <source>Third picture</source>
        <translation>第三幅</translation>
    </message>
    <message>
        <source>Difference ×4</source>
        <translation>差 ×4</translation>
    </message>
    <message>
        <source>Piece k alone</source>
        <translation>单独的第 k 块</translation>
    </message>
    <message>
        <source>Rival: random directions</source>
        <translation>对手：随机方向</translation>
    </message>
    <message>
        <source>Rival: cosine waves</source>
        <translation>对手：余弦波</translation>
    </message>
    <message>
        <source>Rival: blocks</source>
        <translation>对手：方块</translation>
    </message>
    <message>
        <source>What is shown at the right: what the approximation lacks, its last piece, or a rival of the same rank.</source>
        <translation>右边显示什么：近似缺少的部分、它的最后一块，或秩相同的对手。</translation>
    </message>
    <message>
        <source>Ran&amp;k k</source>
        <translation>秩 k(&amp;K)</translation>
    </message>
    <message>
        <source>Rank k</source>
        <translation>秩 k</translation>
    </message>
    <message>
        <source>How many pieces are kept.</source>
        <translation>保留多少块。</translation>
    </message>
    <message>
        <source>How many pieces are kept: drag, or step with the arrow keys. The scale is logarithmic.</source>
        <translation>保留多少块：拖动，或用方向键逐步调整。刻度是对数的。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All pieces</source>
        <translation>全部块</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>秩 %1</translation>
    </message>
    <message>
        <source>All pieces: the picture itself.</source>
        <translation>全部块：就是图像本身。</translation>
    </message>
    <message numerus="yes">
        <source>Keeps the first %n pieces.</source>
        <translation>
            <numerusform>保留前 %n 块。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>From rank 100 to rank 10</source>
        <translation>从秩 100 到秩 10</translation>
    </message>
    <message>
        <source>Takes piece after piece away, from rank 100 to rank 10: watch what goes first.</source>
        <translation>从秩 100 到秩 10，一块一块地拿走：看看最先消失的是什么。</translation>
    </message>
</context>
<context>
    <name>studio::ImageNumbers</name>
    <message>
        <source>Energy kept</source>
        <translation>保留的能量</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>∞ (no error but rounding)</source>
        <translation>∞（只有舍入误差）</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Error ‖A − A&lt;sub&gt;k&lt;/sub&gt;‖</source>
        <translation>误差 ‖A − A&lt;sub&gt;k&lt;/sub&gt;‖</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; = k·(d + k′ + 1)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; = k·(d + k′ + 1)</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; = d·k′, so &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; = d·k′，存储量为其 &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Rank of A</source>
        <translation>A 的秩</translation>
    </message>
    <message>
        <source>at most %1; known once all pieces are</source>
        <translation>最多 %1；算出全部块后才知道</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1，最多 %2</translation>
    </message>
    <message>
        <source>Piece %1 alone: σ&lt;sub&gt;%1&lt;/sub&gt; = %2, %3 of the energy. It is drawn around grey, as strong as there is room.</source>
        <translation>单独的第 %1 块：σ&lt;sub&gt;%1&lt;/sub&gt; = %2，占能量的 %3。它以灰色为中心绘制，对比度取到最大。</translation>
    </message>
    <message>
        <source>The rival is being computed.</source>
        <translation>正在计算对手。</translation>
    </message>
    <message>
        <source>The rival is better, by its error %1: the pieces shown are not all exact yet.</source>
        <translation>对手更好，误差为 %1：显示的块还没有全部算到精确。</translation>
    </message>
    <message>
        <source>The rival of the same rank has an error of &lt;b&gt;%1&lt;/b&gt;; the SVD has none left (Eckart–Young).</source>
        <translation>秩相同的对手误差为 &lt;b&gt;%1&lt;/b&gt;；SVD 已没有误差（Eckart–Young）。</translation>
    </message>
    <message>
        <source>The rival of the same rank has an error of &lt;b&gt;%1&lt;/b&gt;, %2 times as much. None has less (Eckart–Young).</source>
        <translation>秩相同的对手误差为 &lt;b&gt;%1&lt;/b&gt;，是 SVD 的 %2 倍。没有哪个对手的误差更小（Eckart–Young）。</translation>
    </message>
    <message>
        <source>The difference is drawn four times as strong, around grey: grey is no error.</source>
        <translation>差以四倍强度显示，以灰色为中心：灰色表示没有误差。</translation>
    </message>
</context>
<context>
    <name>studio::ImagePart</name>
    <message>
        <source>There is no picture of your own here: open one first.</source>
        <translation>这里还没有您自己的图像：请先打开一幅。</translation>
    </message>
    <message>
        <source>The state is that of a picture that came without a file, and a text cannot carry it: paste or open the picture first.</source>
        <translation>这个状态属于一幅不是从文件打开的图像，文本无法携带它：请先粘贴或打开那幅图像。</translation>
    </message>
    <message>
        <source>There is no picture named %1. The pictures are: %2.</source>
        <translation>没有名为 %1 的图像。可用的图像：%2。</translation>
    </message>
    <message>
        <source>colour is 0 or 1, not %1.</source>
        <translation>colour 只能是 0 或 1，不能是 %1。</translation>
    </message>
    <message>
        <source>k is a whole number from 1 to the rank of the picture, not %1.</source>
        <translation>k 必须是 1 到图像的秩之间的整数，不能是 %1。</translation>
    </message>
    <message>
        <source>show is difference, piece or rival, not %1.</source>
        <translation>show 只能是 difference、piece 或 rival，不能是 %1。</translation>
    </message>
    <message>
        <source>rival is random, cosine or blocks, not %1.</source>
        <translation>rival 只能是 random、cosine 或 blocks，不能是 %1。</translation>
    </message>
    <message>
        <source>A picture has no setting %1. It has: picture, file, colour, k, show, rival.</source>
        <translation>图像没有设置 %1。可用的设置：picture、file、colour、k、show、rival。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图像</translation>
    </message>
    <message>
        <source>%1 is not on this computer: save the picture first, then open it.</source>
        <translation>%1 不在这台计算机上：请先保存图像，再打开它。</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard: copy one first.</source>
        <translation>剪贴板中没有图像：请先复制一幅。</translation>
    </message>
    <message>
        <source>The first pieces are being computed.</source>
        <translation>正在计算最前面的几块。</translation>
    </message>
    <message>
        <source>Original, %1 × %2</source>
        <translation>原图，%1 × %2</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>秩 %1</translation>
    </message>
    <message>
        <source>Difference ×4</source>
        <translation>差 ×4</translation>
    </message>
    <message>
        <source>Piece %1 alone</source>
        <translation>单独的第 %1 块</translation>
    </message>
    <message>
        <source>Rival: random directions</source>
        <translation>对手：随机方向</translation>
    </message>
    <message>
        <source>Rival: cosine waves</source>
        <translation>对手：余弦波</translation>
    </message>
    <message>
        <source>Rival: blocks</source>
        <translation>对手：方块</translation>
    </message>
    <message>
        <source>The rival is being computed.</source>
        <translation>正在计算对手。</translation>
    </message>
    <message>
        <source>Red, green and blue side by side: a matrix of d = %1 rows and k′ = 3 · %2 columns.</source>
        <translation>红、绿、蓝并排：一个 d = %1 行、k′ = 3 · %2 列的矩阵。</translation>
    </message>
    <message>
        <source>Grey values: a matrix of d = %1 rows and k′ = %2 columns.</source>
        <translation>灰度值：一个 d = %1 行、k′ = %2 列的矩阵。</translation>
    </message>
    <message>
        <source>It was %1 × %2 and was scaled down: %3 is the longest side here.</source>
        <translation>原为 %1 × %2，已缩小：这里最长边为 %3。</translation>
    </message>
    <message>
        <source>What is transparent in it lies over white.</source>
        <translation>透明的部分以白色为底。</translation>
    </message>
    <message>
        <source>Its 16 bits a channel are kept; 255 is white.</source>
        <translation>保留每通道 16 位；255 为白。</translation>
    </message>
    <message>
        <source>It is shown at %1 × %2; the numbers are those of the whole.</source>
        <translation>以 %1 × %2 显示；数值按整幅图像计算。</translation>
    </message>
    <message>
        <source>Stopped at the first %1 of %2 pieces.</source>
        <translation>已停在前 %1 块（共 %2 块）。</translation>
    </message>
    <message>
        <source>Stopped before the first pieces.</source>
        <translation>在算出最前面的几块之前已停止。</translation>
    </message>
    <message>
        <source>The first %1 of %2 pieces are here, by randomized SVD; all, exactly, come next.</source>
        <translation>前 %1 块（共 %2 块）已由随机 SVD 算出；接下来精确计算全部。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Computes the pieces that are missing.</source>
        <translation>计算还缺少的块。</translation>
    </message>
    <message>
        <source>Keeps the pieces that are here and computes no more.</source>
        <translation>保留已有的块，不再继续计算。</translation>
    </message>
    <message>
        <source>Compute the rest</source>
        <translation>计算其余的块</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>停止计算</translation>
    </message>
    <message>
        <source>Image compression</source>
        <translation>图像压缩</translation>
    </message>
    <message>
        <source>Pieces computed</source>
        <translation>已计算的块</translation>
    </message>
    <message>
        <source>How much of the decomposition is done. The pieces that are here can be used meanwhile.</source>
        <translation>分解完成了多少。其间可以使用已有的块。</translation>
    </message>
    <message>
        <source>The picture as it is.</source>
        <translation>原样的图像。</translation>
    </message>
    <message>
        <source>The sum of the first k pieces σᵢ uᵢ vᵢᵀ.</source>
        <translation>前 k 块 σᵢ uᵢ vᵢᵀ 之和。</translation>
    </message>
    <message>
        <source>Chosen above: the difference, the last piece, or a rival of the same rank.</source>
        <translation>在上方选择：差、最后一块，或秩相同的对手。</translation>
    </message>
</context>
<context>
    <name>studio::ImageSpectrum</name>
    <message>
        <source>Piece %1: σ = %2, %3 of the energy. Click to keep the first %1.</source>
        <translation>第 %1 块：σ = %2，占能量的 %3。单击可保留前 %1 块。</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>All singular values in their order, both axes logarithmic. Click or drag to choose how many are kept.</source>
        <translation>按顺序排列的全部奇异值，两轴均为对数。单击或拖动可选择保留多少个。</translation>
    </message>
    <message>
        <source>number i of the piece</source>
        <translation>块的序号 i</translation>
    </message>
    <message>
        <source>singular value σᵢ</source>
        <translation>奇异值 σᵢ</translation>
    </message>
</context>
<context>
    <name>studio::ImportancePart</name>
    <message>
        <source>With this μ the score prunes %1 first, whose loss is felt least: %2 → %3.</source>
        <translation>按这个 μ，得分会先剪掉 %1，而失去它对损失的影响最小：%2 → %3。</translation>
    </message>
    <message>
        <source>With this μ the score prunes %1 first: loss %2 → %3. Without %4 it would be only %5.</source>
        <translation>按这个 μ，得分会先剪掉 %1：损失 %2 → %3。若剪掉的是 %4，则只有 %5。</translation>
    </message>
    <message>
        <source>Pruned now: %1; loss %2.</source>
        <translation>现已剪枝：%1；损失 %2。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from 0 to %3.</source>
        <translation>%1 = %2 不是 0 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>pruned = %1 does not list triplets from 1 to %2, such as “2 5”; 0 is none.</source>
        <translation>pruned = %1 没有列出 1 到 %2 之间的三元组（例如“2 5”）；0 表示一个也没有。</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑后</translation>
    </message>
    <message>
        <source>Loss without it</source>
        <translation>去掉它之后的损失</translation>
    </message>
    <message>
        <source>with all: %1</source>
        <translation>全部保留：%1</translation>
    </message>
    <message>
        <source>How much the slope |∂L/∂σ| counts beside |σ|. The guide writes λ for it.</source>
        <translation>斜率 |∂L/∂σ| 相对于 |σ| 占多大分量。指南把它写作 λ。</translation>
    </message>
    <message>
        <source>&amp;Balance: μ = %1</source>
        <translation>平衡(&amp;B)：μ = %1</translation>
    </message>
    <message>
        <source>The μ at which both terms have equal medians; the engine&apos;s default.</source>
        <translation>使两项中位数相等的 μ；这是引擎的默认值。</translation>
    </message>
    <message>
        <source>Balance μ</source>
        <translation>平衡 μ</translation>
    </message>
    <message>
        <source>Prune %1</source>
        <translation>剪掉 %1</translation>
    </message>
    <message>
        <source>Take this triplet out and see the loss; press again to put it back.</source>
        <translation>去掉这个三元组，看看损失；再按一次可放回。</translation>
    </message>
    <message>
        <source>A row is a triplet. ◂ marks the lowest of each column: who would be pruned first, and whose pruning costs least.</source>
        <translation>每行一个三元组。◂ 标出每列中最低的一个：谁会最先被剪掉，剪掉谁代价最小。</translation>
    </message>
    <message>
        <source>Importance, sensitivity and loss of five triplets</source>
        <translation>五个三元组的重要性、敏感度和损失</translation>
    </message>
</context>
<context>
    <name>studio::LearnSpace</name>
    <message>
        <source>There is no lesson %1.</source>
        <translation>没有课程 %1。</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>无法读取课程 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large to be a lesson.</source>
        <translation>%1 太大，不可能是课程。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check rights and free space, or choose another folder.</source>
        <translation>无法写入 %1。请检查权限和剩余空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>The lesson cannot be shown</source>
        <translation>无法显示课程</translation>
    </message>
</context>
<context>
    <name>studio::LessonImages</name>
    <message>
        <source>Open a picture</source>
        <translation>打开图像</translation>
    </message>
</context>
<context>
    <name>studio::LessonList</name>
    <message>
        <source>%1 of %2 questions</source>
        <translation>%1 / %2 题</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Open a lesson.</source>
        <translation>打开一课。</translation>
    </message>
</context>
<context>
    <name>studio::LessonPage</name>
    <message>
        <source>The state of all pictures is on the clipboard, as text.</source>
        <translation>所有图的状态已作为文本复制到剪贴板。</translation>
    </message>
    <message>
        <source>The pictures have the pasted state.</source>
        <translation>所有图已设为粘贴的状态。</translation>
    </message>
    <message>
        <source>Everything is as it was at the start.</source>
        <translation>一切已恢复到最初的样子。</translation>
    </message>
    <message>
        <source>This is no state of a lesson: “%1” is not of the form “part.setting = value”.</source>
        <translation>这不是课程的状态：“%1”不符合“部分.设置 = 值”的形式。</translation>
    </message>
    <message>
        <source>This state belongs to another lesson: here is no “%1.%2”.</source>
        <translation>此状态属于另一课：这里没有“%1.%2”。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be a state.</source>
        <translation>剪贴板中没有可作为状态的文本。</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>已答 %1 / %2 题</translation>
    </message>
    <message>
        <source>‹ All &amp;lessons</source>
        <translation>‹ 全部课程(&amp;L)</translation>
    </message>
    <message>
        <source>Back to the list of lessons.</source>
        <translation>返回课程列表。</translation>
    </message>
    <message>
        <source>&amp;Copy state</source>
        <translation>复制状态(&amp;C)</translation>
    </message>
    <message>
        <source>Put the settings of all pictures on the clipboard, as text to pass on.</source>
        <translation>把所有图的设置作为文本放到剪贴板，以便转给别人。</translation>
    </message>
    <message>
        <source>&amp;Paste state</source>
        <translation>粘贴状态(&amp;P)</translation>
    </message>
    <message>
        <source>Set all pictures from the text on the clipboard.</source>
        <translation>按剪贴板中的文本设置所有图。</translation>
    </message>
    <message>
        <source>Re&amp;start</source>
        <translation>重新开始(&amp;S)</translation>
    </message>
    <message>
        <source>Set all pictures and questions of this lesson back.</source>
        <translation>把本课所有的图和题目恢复原样。</translation>
    </message>
    <message>
        <source>Prese&amp;nt</source>
        <translation>演示(&amp;N)</translation>
    </message>
    <message>
        <source>One section at a time, in large type: arrows or Page Up and Page Down turn, Escape ends.</source>
        <translation>每次一节，大字显示：方向键或 Page Up、Page Down 翻页，Esc 结束。</translation>
    </message>
    <message>
        <source>Next lesson ›</source>
        <translation>下一课 ›</translation>
    </message>
    <message>
        <source>Open the lesson after this one.</source>
        <translation>打开下一课。</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>studio::MainWindow</name>
    <message>
        <source>The run cannot be opened</source>
        <translation>无法打开运行</translation>
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
    <message>
        <source>fork of %1 from step %2</source>
        <translation>从 %1 的第 %2 步派生</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>The run cannot be forked</source>
        <translation>无法派生运行</translation>
    </message>
    <message>
        <source>The run cannot be trained</source>
        <translation>无法训练运行</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>The run cannot be made</source>
        <translation>无法创建运行</translation>
    </message>
    <message>
        <source>There is no preset %1.</source>
        <translation>没有名为 %1 的预设。</translation>
    </message>
    <message>
        <source>compare with it</source>
        <translation>与它比较</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>与 %1 比较</translation>
    </message>
    <message>
        <source>reading %1 to compare</source>
        <translation>正在读取 %1 以便比较</translation>
    </message>
    <message>
        <source>stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Its parent, %1</source>
        <translation>父运行 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>There is no other run</source>
        <translation>没有其他运行</translation>
    </message>
    <message>
        <source>Show a run first</source>
        <translation>请先显示一次运行</translation>
    </message>
    <message>
        <source>Compare with its &amp;parent</source>
        <translation>与父运行比较(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Compare with this run</source>
        <translation>与此运行比较(&amp;C)</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>比较对象(&amp;M)</translation>
    </message>
</context>
<context>
    <name>studio::MeasurePanel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>&amp;Measure again</source>
        <translation>重新测量(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Measure some steps</source>
        <translation>测量若干步(&amp;M)</translation>
    </message>
    <message>
        <source>Trains 25 steps on this machine and forgets them.</source>
        <translation>在本机训练 25 步，然后丢弃。</translation>
    </message>
    <message>
        <source>The whole run takes about %1.</source>
        <translation>整个运行约需 %1。</translation>
    </message>
    <message>
        <source>A step %1, an allocation %2 more, a validation %3.</source>
        <translation>每步 %1，分配另需 %2，验证 %3。</translation>
    </message>
    <message>
        <source>Memory %1, a checkpoint %2.</source>
        <translation>内存 %1，一个检查点 %2。</translation>
    </message>
    <message>
        <source>A checkpoint %1.</source>
        <translation>一个检查点 %1。</translation>
    </message>
    <message>
        <source>Time and memory</source>
        <translation>时间与内存</translation>
    </message>
    <message>
        <source>Steps in the reduction, at the initial ranks, where they are dearest. On a busy machine they take longer.</source>
        <translation>测量缩减阶段、初始秩下的步，这时每步最贵。机器繁忙时会更慢。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops within a step.</source>
        <translation>在一步之内停止。</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
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
    <name>studio::Myths</name>
    <message>
        <source>myth = %1 is none of merge, growth, limit, lambda and forgotten.</source>
        <translation>myth = %1 不是 merge、growth、limit、lambda 或 forgotten 之一。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from %3 to %4.</source>
        <translation>%1 = %2 不是 %3 到 %4 之间的数。</translation>
    </message>
    <message>
        <source>P · Qᵀ: rank %1</source>
        <translation>P · Qᵀ：秩 %1</translation>
    </message>
    <message>
        <source>P&apos; · Q&apos;ᵀ: rank %1</source>
        <translation>P&apos; · Q&apos;ᵀ：秩 %1</translation>
    </message>
    <message>
        <source>Merging %1 triplets gives factors with %1 columns and rank %2. What was kept of ΔW changed by %3 %.</source>
        <translation>合并 %1 个三元组，得到 %1 列的因子，秩为 %2。保留下来的那部分 ΔW 变化了 %3 %。</translation>
    </message>
    <message>
        <source>Matrix %1</source>
        <translation>矩阵 %1</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Used: %1 → %2 of %3 parameters.</source>
        <translation>已用：%1 → %2，共 %3 个参数。</translation>
    </message>
    <message>
        <source>B may not grow (budget): nothing is free for its 100 parameters, and its score %1 does not beat %2.</source>
        <translation>B 不能增长（预算）：没有空闲参数可供它所需的 100 个参数，而它的得分 %1 没有超过 %2。</translation>
    </message>
    <message>
        <source>B grows: with score %1 (needed to replace another: %2) it takes parameters that were free.</source>
        <translation>B 增长：得分 %1（要取代别的三元组需要 %2），它用的是原本空闲的参数。</translation>
    </message>
    <message>
        <source>B grows with score %1, above %2: the weakest triplet of another matrix is cut to pay for it.</source>
        <translation>B 以得分 %1 增长，高于 %2：剪掉另一个矩阵最弱的三元组来付账。</translation>
    </message>
    <message>
        <source>d = %1, k = %2</source>
        <translation>d = %1，k = %2</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>min(d, k) = %1</source>
        <translation>min(d, k) = %1</translation>
    </message>
    <message>
        <source>P · Qᵀ with %1 columns has rank %2. One more is refused (dimension), however large the budget is.</source>
        <translation>%1 列的 P · Qᵀ 秩为 %2。无论预算多大，再加一列都会被拒绝（维度）。</translation>
    </message>
    <message>
        <source>P · Qᵀ with %1 columns has rank %2. There is room for more.</source>
        <translation>%1 列的 P · Qᵀ 秩为 %2。还有增长的余地。</translation>
    </message>
    <message>
        <source>λ, as trained</source>
        <translation>训练得到的 λ</translation>
    </message>
    <message>
        <source>σ of PΛQ</source>
        <translation>PΛQ 的 σ</translation>
    </message>
    <message>
        <source>The columns of P enclose %1°, the first has length %2. |λ| is %3 % away from σ.</source>
        <translation>P 的两列夹角为 %1°，第一列长度为 %2。|λ| 与 σ 相差 %3 %。</translation>
    </message>
    <message>
        <source>Masking: scores</source>
        <translation>掩码：得分</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>已剪枝</translation>
    </message>
    <message>
        <source>triplet %1</source>
        <translation>三元组 %1</translation>
    </message>
    <message>
        <source>After a merge: columns</source>
        <translation>合并之后：列数</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>∂L/∂λ₃ = %1, although λ₃ was 0: after one step the pruned triplet outranks another and is back. After the merge nothing is left that could have a gradient.</source>
        <translation>∂L/∂λ₃ = %1，尽管 λ₃ 曾是 0：一步之后，被剪掉的三元组超过了另一个，重新激活。合并之后，已没有什么可以有梯度了。</translation>
    </message>
    <message>
        <source>∂L/∂λ₃ = %1: the gradient is measured, but the two others rank higher. After the merge nothing is left that could have a gradient.</source>
        <translation>∂L/∂λ₃ = %1：梯度测得到，但另外两个排名更高。合并之后，已没有什么可以有梯度了。</translation>
    </message>
    <message>
        <source>Triplets kept</source>
        <translation>保留的三元组</translation>
    </message>
    <message>
        <source>How many of the four triplets stay before the rest is merged.</source>
        <translation>合并其余部分之前，四个三元组中保留几个。</translation>
    </message>
    <message>
        <source>Score of B&apos;s direction</source>
        <translation>B 的方向的得分</translation>
    </message>
    <message>
        <source>How much matrix B would gain by one more column.</source>
        <translation>矩阵 B 再增加一列能得到多少好处。</translation>
    </message>
    <message>
        <source>Free parameters</source>
        <translation>空闲参数</translation>
    </message>
    <message>
        <source>Parts of the budget that nobody uses.</source>
        <translation>预算中没有人使用的部分。</translation>
    </message>
    <message>
        <source>Columns of P and Q</source>
        <translation>P 和 Q 的列数</translation>
    </message>
    <message>
        <source>How many columns P and Q have.</source>
        <translation>P 和 Q 各有多少列。</translation>
    </message>
    <message>
        <source>Angle in P, degrees</source>
        <translation>P 中的夹角（度）</translation>
    </message>
    <message>
        <source>The angle between the two columns of P; 90 is orthogonal.</source>
        <translation>P 的两列之间的夹角；90 表示正交。</translation>
    </message>
    <message>
        <source>Length of p₁</source>
        <translation>p₁ 的长度</translation>
    </message>
    <message>
        <source>The length of the first column of P; 1 is normal.</source>
        <translation>P 的第一列的长度；正常为 1。</translation>
    </message>
    <message>
        <source>λ₃ that the task wants</source>
        <translation>任务想要的 λ₃</translation>
    </message>
    <message>
        <source>How large λ of the pruned triplet would have to be for the task.</source>
        <translation>任务要求被剪掉的三元组的 λ 有多大。</translation>
    </message>
    <message>
        <source>What the engine computes</source>
        <translation>引擎算出的结果</translation>
    </message>
    <message>
        <source>All numbers come from the functions that also train.</source>
        <translation>所有数字都由训练时所用的那些函数算出。</translation>
    </message>
</context>
<context>
    <name>studio::NarratedRun</name>
    <message>
        <source>run = %1 is none of masking, merge and live.</source>
        <translation>run = %1 不是 masking、merge、live 之一。</translation>
    </message>
    <message>
        <source>step = %1 is no step: a whole number from 0 on, or -1 for the last one.</source>
        <translation>step = %1 不是有效的步：应为从 0 开始的整数，或用 -1 表示最后一步。</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Train again, 20 seconds</source>
        <translation>再训练一次，20 秒(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train now, 20 seconds</source>
        <translation>现在训练，20 秒(&amp;T)</translation>
    </message>
    <message>
        <source>See it in the ranks of all matrices</source>
        <translation>在所有矩阵的秩中查看</translation>
    </message>
    <message>
        <source>See it in the singular values</source>
        <translation>在奇异值中查看</translation>
    </message>
    <message>
        <source>See it in the curves</source>
        <translation>在曲线中查看</translation>
    </message>
    <message>
        <source>See it among the events</source>
        <translation>在事件中查看</translation>
    </message>
    <message>
        <source>Open this run in the window</source>
        <translation>在窗口中打开这次运行</translation>
    </message>
    <message>
        <source>Step %1 of %2 · %3 %4 kept, the budget is %5 · error %6</source>
        <translation>第 %1 步，共 %2 步 · 保留 %3 %4，预算为 %5 · 误差 %6</translation>
    </message>
    <message>
        <source>The training is being prepared.</source>
        <translation>正在准备训练。</translation>
    </message>
    <message>
        <source>Press “Train now”: the ranks appear here while they form.</source>
        <translation>按“现在训练”：秩会在形成的同时显示在这里。</translation>
    </message>
    <message>
        <source>The recorded run is being read.</source>
        <translation>正在读取录下的运行。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>masking, recorded</source>
        <translation>掩码，录制</translation>
    </message>
    <message>
        <source>merge and reallocate, recorded</source>
        <translation>合并并重新分配，录制</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Which run is told. All are on the same task.</source>
        <translation>讲述哪一次运行。它们的任务都相同。</translation>
    </message>
    <message>
        <source>Train the preset “planted” and watch it; the training takes 20 seconds and can be cancelled.</source>
        <translation>训练预设“planted”并观看；训练需要 20 秒，可以取消。</translation>
    </message>
    <message>
        <source>Train or cancel the live run</source>
        <translation>训练或取消实时运行</translation>
    </message>
    <message>
        <source>The rank of each matrix over the steps. Drag to move through the run.</source>
        <translation>每个矩阵的秩随步数的变化。拖动可在运行中移动。</translation>
    </message>
    <message>
        <source>Ranks of all matrices over the steps of the run</source>
        <translation>所有矩阵的秩随运行步数的变化</translation>
    </message>
    <message>
        <source>Choose a moment to go there.</source>
        <translation>选一个时刻，跳到那里。</translation>
    </message>
    <message>
        <source>Moments of the run</source>
        <translation>运行中的时刻</translation>
    </message>
    <message>
        <source>What happened at this moment</source>
        <translation>这一时刻发生了什么</translation>
    </message>
</context>
<context>
    <name>studio::NewColumnsPart</name>
    <message>
        <source>The new column of P is 0 and that of Q random: their product is 0, so ΔW stays. P gets a gradient at once, Q from the second step on.</source>
        <translation>P 的新列是 0，Q 的新列随机：乘积为 0，所以 ΔW 不变。P 立刻得到梯度，Q 从第二步起才有。</translation>
    </message>
    <message>
        <source>The new column of P is a mixture P·a of the old ones, and q·aᵀ is taken from Q: both factors are others, but their product is the same.</source>
        <translation>P 的新列是旧列的混合 P·a，同时从 Q 中减去 q·aᵀ：两个因子都变了，乘积却不变。</translation>
    </message>
    <message>
        <source>Both new columns are random and nothing makes up for them: ΔW jumps to a place that nobody chose. The engine never does this.</source>
        <translation>两个新列都随机，又没有任何补偿：ΔW 跳到一个谁也没有选过的地方。引擎从不这么做。</translation>
    </message>
    <message>
        <source>The new column of P is 0, and that of Q points where the loss falls fastest outside of what is there.</source>
        <translation>P 的新列是 0，Q 的新列指向现有方向之外损失下降最快的方向。</translation>
    </message>
    <message>
        <source>Both new columns are random, but they count ρ times, and ρ rises from 0 to 1 in %1 steps. Then it is folded in.</source>
        <translation>两个新列都随机，但要乘上 ρ，而 ρ 在 %1 步内从 0 升到 1，然后并入因子。</translation>
    </message>
    <message>
        <source>At the start: ‖ΔW after − ΔW before‖ = %1, rank of ΔW %2 with %3 columns, loss %4 → %5. After %6 steps: loss %7.</source>
        <translation>开始时：‖变化后的 ΔW − 变化前的 ΔW‖ = %1，ΔW 的秩为 %2，共 %3 列，损失 %4 → %5。%6 步之后：损失 %7。</translation>
    </message>
    <message>
        <source>start = %1 is none of zero, random, gradient, progressive, uncompensated.</source>
        <translation>start = %1 不是 zero、random、gradient、progressive、uncompensated 之一。</translation>
    </message>
    <message>
        <source>%1 = %2 is no whole number from %3 to %4.</source>
        <translation>%1 = %2 不是从 %3 到 %4 的整数。</translation>
    </message>
    <message>
        <source>new: framed; ρ = %1</source>
        <translation>加框的是新列；ρ = %1</translation>
    </message>
    <message>
        <source>ΔW before</source>
        <translation>变化前的 ΔW</translation>
    </message>
    <message>
        <source>ΔW after − ΔW before</source>
        <translation>变化后的 ΔW − 变化前的 ΔW</translation>
    </message>
    <message>
        <source>Loss over the steps after the start</source>
        <translation>开始之后损失随步数的变化</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>置零</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>progressive</source>
        <translation>渐进</translation>
    </message>
    <message>
        <source>just random</source>
        <translation>随意</translation>
    </message>
    <message>
        <source>How the new column of P and Q begins.</source>
        <translation>P 和 Q 的新列如何开始。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Steps of training after the start; the chart can be dragged as well.</source>
        <translation>开始之后的训练步数；也可以拖动图表。</translation>
    </message>
    <message>
        <source>Ramp of ρ</source>
        <translation>ρ 的上升步数</translation>
    </message>
    <message>
        <source>Steps in which a progressive column comes to count fully.</source>
        <translation>渐进的新列经过多少步才完全计入。</translation>
    </message>
    <message>
        <source>Left: the factors and ΔW right after the start. Right: the loss; thin lines are the other starts.</source>
        <translation>左：刚开始时的因子和 ΔW。右：损失；细线是其他开始方式。</translation>
    </message>
    <message>
        <source>A new column, ΔW and the loss</source>
        <translation>一个新列、ΔW 和损失</translation>
    </message>
</context>
<context>
    <name>studio::NoticeBar</name>
    <message>
        <source>Hides this line.</source>
        <translation>隐藏这条通知。</translation>
    </message>
</context>
<context>
    <name>studio::OrthogonalityPart</name>
    <message>
        <source>P and Q are orthogonal: |λ| are the singular values of ΔW.</source>
        <translation>P 和 Q 正交：|λ| 就是 ΔW 的奇异值。</translation>
    </message>
    <message>
        <source>P or Q is not orthogonal: |λ| and σ differ by up to %1.</source>
        <translation>P 或 Q 不正交：|λ| 与 σ 最多相差 %1。</translation>
    </message>
    <message>
        <source>Taking away the smaller |λ| changes ΔW by %1; rank 1 could be had for %2. Penalty %3.</source>
        <translation>去掉较小的 |λ| 会使 ΔW 改变 %1；而降到秩 1 最少只需改变 %2。惩罚 %3。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from %3 to %4.</source>
        <translation>%1 = %2 不是从 %3 到 %4 的数。</translation>
    </message>
    <message>
        <source>%1 = %2 is no whole number from %3 to %4.</source>
        <translation>%1 = %2 不是从 %3 到 %4 的整数。</translation>
    </message>
    <message>
        <source>Columns of P</source>
        <translation>P 的列</translation>
    </message>
    <message>
        <source>Rows of Q</source>
        <translation>Q 的行</translation>
    </message>
    <message>
        <source>λ and the true σ of ΔW</source>
        <translation>λ 与 ΔW 真正的 σ</translation>
    </message>
    <message>
        <source>First entry of the diagonal Λ; may be negative.</source>
        <translation>对角阵 Λ 的第一个对角元；可以为负。</translation>
    </message>
    <message>
        <source>Second entry of the diagonal Λ; may be negative.</source>
        <translation>对角阵 Λ 的第二个对角元；可以为负。</translation>
    </message>
    <message>
        <source>Angle in P</source>
        <translation>P 中的夹角</translation>
    </message>
    <message>
        <source>Degrees between the two columns of P; 90 is orthogonal.</source>
        <translation>P 的两列之间的角度；90 表示正交。</translation>
    </message>
    <message>
        <source>Angle in Q</source>
        <translation>Q 中的夹角</translation>
    </message>
    <message>
        <source>Degrees between the two rows of Q; 90 is orthogonal.</source>
        <translation>Q 的两行之间的角度；90 表示正交。</translation>
    </message>
    <message>
        <source>Weight of the penalty γ(‖PᵀP − I‖² + ‖QQᵀ − I‖²).</source>
        <translation>惩罚 γ(‖PᵀP − I‖² + ‖QQᵀ − I‖²) 的权重。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Gradient steps on the penalty alone, from the angles that were set.</source>
        <translation>从设定的角度出发，只对惩罚做梯度下降的步数。</translation>
    </message>
    <message>
        <source>Left: columns of P and rows of Q, faint where they began. Right: λ, and the singular values of their ΔW.</source>
        <translation>左：P 的列和 Q 的行，淡色是起始位置。右：λ，以及相应 ΔW 的奇异值。</translation>
    </message>
    <message>
        <source>Two triplets, λ and σ</source>
        <translation>两个三元组、λ 与 σ</translation>
    </message>
</context>
<context>
    <name>studio::ParameterCount</name>
    <message>
        <source>%1 = %2 is no whole number from 1 to %3.</source>
        <translation>%1 = %2 不是从 1 到 %3 的整数。</translation>
    </message>
    <message>
        <source>r = %1 is more than d = %2 or k = %3 allow.</source>
        <translation>r = %1 超出了 d = %2 或 k = %3 所允许的范围。</translation>
    </message>
    <message>
        <source>W₀, frozen</source>
        <translation>W₀，冻结</translation>
    </message>
    <message>
        <source>All weights, d·k</source>
        <translation>全部权重，d·k</translation>
    </message>
    <message>
        <source>P and Q, r(d + k)</source>
        <translation>P 和 Q，r(d + k)</translation>
    </message>
    <message>
        <source>%1 = %2 %</source>
        <translation>%1 = %2 %</translation>
    </message>
    <message>
        <source>Level at r = d·k/(d + k) = %1; here r = %2.</source>
        <translation>r = d·k/(d + k) = %1 时两者相等；这里 r = %2。</translation>
    </message>
    <message>
        <source>Rows of the matrix: how many numbers come out of the layer.</source>
        <translation>矩阵的行数：这一层输出多少个数。</translation>
    </message>
    <message>
        <source>Columns of the matrix: how many numbers go into the layer.</source>
        <translation>矩阵的列数：这一层输入多少个数。</translation>
    </message>
    <message>
        <source>Rank: how many columns P and Q have.</source>
        <translation>秩：P 和 Q 有多少列。</translation>
    </message>
    <message>
        <source>The areas of W₀, P and Qᵀ are to scale: one unit of area is one number.</source>
        <translation>W₀、P 和 Qᵀ 的面积按比例绘制：一个单位面积就是一个数。</translation>
    </message>
    <message>
        <source>Parameters of a matrix and of its low-rank change</source>
        <translation>一个矩阵及其低秩改变量的参数</translation>
    </message>
</context>
<context>
    <name>studio::PartFrame</name>
    <message>
        <source>&amp;Save picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Restar&amp;t this picture</source>
        <translation>重置此图(&amp;T)</translation>
    </message>
    <message>
        <source>Save or copy this picture, or set it back as it was.</source>
        <translation>保存或复制此图，或恢复到原来的样子。</translation>
    </message>
    <message>
        <source>Picture menu</source>
        <translation>图片菜单</translation>
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
    <name>studio::PinMenu</name>
    <message>
        <source>&amp;Never prune</source>
        <translation>从不剪枝(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hold at rank %1</source>
        <translation>把秩固定为 %1(&amp;H)</translation>
    </message>
    <message>
        <source>Hold at &amp;another rank…</source>
        <translation>固定为其他秩(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Free</source>
        <translation>解除固定(&amp;F)</translation>
    </message>
    <message>
        <source>Hold a rank</source>
        <translation>固定秩</translation>
    </message>
    <message>
        <source>Rank that every allocation gives %1, 0 to %2:</source>
        <translation>每次分配给 %1 的秩，0 到 %2：</translation>
    </message>
</context>
<context>
    <name>studio::PlanFigures</name>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Adapter parameters</source>
        <translation>适配器参数</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>from – to</source>
        <translation>起 – 止</translation>
    </message>
    <message>
        <source>of T</source>
        <translation>占 T</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>%1 to %2 at the end, as the allocation chooses.</source>
        <translation>结束时为 %1 到 %2，取决于分配的选择。</translation>
    </message>
    <message>
        <source>Scale s = α / r₀ = %1 / %2 = %3</source>
        <translation>缩放 s = α / r₀ = %1 / %2 = %3</translation>
    </message>
</context>
<context>
    <name>studio::PlanWords</name>
    <message>
        <source>No multiple of ΔT = %1 falls in the reduction, steps %2 to %3:</source>
        <translation>缩减阶段（第 %2 到 %3 步）内没有 ΔT = %1 的倍数：</translation>
    </message>
    <message>
        <source>nothing is ever pruned.</source>
        <translation>什么都不会被剪枝。</translation>
    </message>
    <message>
        <source>the budget falls from %1 to %2 in one abrupt cut.</source>
        <translation>预算一次就从 %1 骤降到 %2。</translation>
    </message>
    <message>
        <source>%1 %2 Take a smaller ΔT.</source>
        <translation>%1%2请减小 ΔT。</translation>
    </message>
    <message>
        <source>No allocation</source>
        <translation>没有分配</translation>
    </message>
    <message>
        <source>Few allocations</source>
        <translation>分配太少</translation>
    </message>
    <message>
        <source>Short reduction</source>
        <translation>缩减阶段太短</translation>
    </message>
    <message>
        <source>Longer than the data</source>
        <translation>超出数据</translation>
    </message>
    <message>
        <source>Target never reached</source>
        <translation>达不到目标</translation>
    </message>
    <message>
        <source>Shorter than the data</source>
        <translation>短于数据</translation>
    </message>
    <message>
        <source>No orthogonality</source>
        <translation>没有正交约束</translation>
    </message>
    <message>
        <source>Unusual scale</source>
        <translation>缩放不寻常</translation>
    </message>
    <message numerus="yes">
        <source>The reduction has only %n allocation(s): the budget falls in big steps, and a triplet that is cut too early has little chance to come back. Take a smaller ΔT.</source>
        <translation>
            <numerusform>缩减阶段只有 %n 次分配：预算大幅跳降，过早剪去的三元组很难恢复。请减小 ΔT。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reduction takes %1 of the run; published schedules give it 29 % or more. Shorten tᵢ or t_f: 10, 40 and 50 % is a sound split.</source>
        <translation>缩减阶段占运行的 %1；已发表的调度给它 29 % 或更多。请缩短 tᵢ 或 t_f：10、40、50 % 是稳妥的划分。</translation>
    </message>
    <message>
        <source>T = %1, but the data give %2 optimizer steps: the run ends before its schedule. Count optimizer steps, not batches.</source>
        <translation>T = %1，但数据只给出 %2 个优化器步：训练在调度完成之前就结束。请按优化器步计数，而不是按批。</translation>
    </message>
    <message>
        <source>The final phase begins at step %1, but the data give only %2 optimizer steps, so the ranks never reach the target. Count optimizer steps, not batches, and use the T of the data.</source>
        <translation>最终阶段从第 %1 步开始，但数据只给出 %2 个优化器步，因此秩达不到目标。请按优化器步而不是按批计数，并采用由数据得出的 T。</translation>
    </message>
    <message>
        <source>T = %1, but the data give %2 optimizer steps: a part of the training has no schedule. Use the T of the data.</source>
        <translation>T = %1，但数据给出 %2 个优化器步：有一部分训练没有调度。请采用由数据得出的 T。</translation>
    </message>
    <message>
        <source>With γ = 0, P and Q may drift from orthogonality, and λ says little about what a triplet contributes. Published runs use 0.1 to 0.5.</source>
        <translation>γ = 0 时，P 和 Q 可能偏离正交，λ 就很难说明三元组的贡献。已发表的运行采用 0.1 到 0.5。</translation>
    </message>
    <message>
        <source>s = α / r₀ = %1, by the initial rank %2 and not by the final one; the nearest published scale is %3 (%4). α = %5 gives that.</source>
        <translation>s = α / r₀ = %1，除以初始秩 %2 而不是最终的秩；最接近的已发表缩放是 %3（%4）。取 α = %5 即可得到。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::Planner</name>
    <message>
        <source>While a run trains, steps cannot be measured.</source>
        <translation>有运行在训练时无法测量。</translation>
    </message>
    <message>
        <source>Preset “%1”: %2</source>
        <translation>预设“%1”：%2</translation>
    </message>
</context>
<context>
    <name>studio::PlannerPage</name>
    <message>
        <source>There is no plan yet. %1</source>
        <translation>尚无计划。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n allocation(s)</source>
        <translation>
            <numerusform>%n 次分配</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to warn of</source>
        <translation>没有需要警告的</translation>
    </message>
    <message>
        <source>The schedule prunes in many small steps and leaves time to settle.</source>
        <translation>此调度分许多小步剪枝，并留出稳定的时间。</translation>
    </message>
    <message>
        <source>There is no schedule that could go wrong.</source>
        <translation>没有可能出错的调度。</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned allocations</source>
        <translation>计划的分配</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1。&lt;/b&gt;%2</translation>
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
    <name>studio::PruneMerge</name>
    <message>
        <source>1 of 6: two factors make ΔW</source>
        <translation>第 1 步，共 6 步：两个因子构成 ΔW</translation>
    </message>
    <message>
        <source>2 of 6: only a small core goes into the SVD</source>
        <translation>第 2 步，共 6 步：只对小小的核心做 SVD</translation>
    </message>
    <message>
        <source>3 of 6: ΔW as U·Σ·Vᵀ</source>
        <translation>第 3 步，共 6 步：ΔW 写成 U·Σ·Vᵀ</translation>
    </message>
    <message>
        <source>4 of 6: prune the small σ</source>
        <translation>第 4 步，共 6 步：剪掉小的 σ</translation>
    </message>
    <message>
        <source>5 of 6: merge, √Σ to each side</source>
        <translation>第 5 步，共 6 步：合并，两边各得 √Σ</translation>
    </message>
    <message>
        <source>6 of 6: compare</source>
        <translation>第 6 步，共 6 步：比较</translation>
    </message>
    <message>
        <source>P is %1 × %3 and Q is %2 × %3: %4 numbers. None of the columns is more important than another, as far as one can see.</source>
        <translation>P 是 %1 × %3，Q 是 %2 × %3：共 %4 个数。看不出哪一列比别的更重要。</translation>
    </message>
    <message>
        <source>P = A·R and Q = B·S, with A and B orthogonal (QR). So ΔW = A·(R·Sᵀ)·Bᵀ, and the SVD is taken of the %1 × %1 matrix in the middle, never of the %2 × %3 one.</source>
        <translation>P = A·R，Q = B·S，其中 A 和 B 正交（QR）。于是 ΔW = A·(R·Sᵀ)·Bᵀ，只需对中间的 %1 × %1 矩阵做 SVD，从不对 %2 × %3 的矩阵做。</translation>
    </message>
    <message>
        <source>%1. Now the pieces are sorted: σᵢ is how much the i-th piece weighs.</source>
        <translation>%1。现在各部分已经排好序：σᵢ 就是第 i 个部分的分量。</translation>
    </message>
    <message>
        <source>%1 stay by count</source>
        <translation>按数量留下 %1 个</translation>
    </message>
    <message>
        <source>what lies below %1 goes</source>
        <translation>低于 %1 的去掉</translation>
    </message>
    <message>
        <source>%1. Pruning: %2; %3 of %4 are left.</source>
        <translation>%1。剪枝：%2；%4 个中剩下 %3 个。</translation>
    </message>
    <message>
        <source>P&apos; = Uₖ·√Σₖ and Q&apos; = Vₖ·√Σₖ: each has %1 columns, %2 numbers instead of %3. Both sides get the same share of each σ.</source>
        <translation>P&apos; = Uₖ·√Σₖ，Q&apos; = Vₖ·√Σₖ：各有 %1 列，从 %3 个数减到 %2 个数。每个 σ 都平分给两边。</translation>
    </message>
    <message>
        <source>‖ΔW − P&apos;·Q&apos;ᵀ‖ = %1, which is √Σσ² of what was pruned: %2. Merging itself changed ‖Uₖ·Σₖ·Vₖᵀ − P&apos;·Q&apos;ᵀ‖ = %3. Rank: %4, pruned %5, merged %6.</source>
        <translation>‖ΔW − P&apos;·Q&apos;ᵀ‖ = %1，等于被剪掉部分的 √Σσ²：%2。合并本身的改变量 ‖Uₖ·Σₖ·Vₖᵀ − P&apos;·Q&apos;ᵀ‖ = %3。秩：%4，剪枝后 %5，合并后 %6。</translation>
    </message>
    <message>
        <source>p = %1 is no matrix of up to %2 rows and %3 columns, no more columns than rows, of numbers from −9 to 9 that are not all 0.</source>
        <translation>p = %1 不是有效的矩阵：最多 %2 行、%3 列，列数不多于行数，各数从 −9 到 9 且不全为 0。</translation>
    </message>
    <message>
        <source>q = %1 is no matrix of up to %2 rows and %3 columns, no more columns than rows, of numbers from −9 to 9 that are not all 0.</source>
        <translation>q = %1 不是有效的矩阵：最多 %2 行、%3 列，列数不多于行数，各数从 −9 到 9 且不全为 0。</translation>
    </message>
    <message>
        <source>p has %1 columns and q has %2; both need the same.</source>
        <translation>p 有 %1 列，q 有 %2 列；两者的列数必须相同。</translation>
    </message>
    <message>
        <source>by = %1 is none of count, threshold, relative.</source>
        <translation>by = %1 不是 count、threshold、relative 之一。</translation>
    </message>
    <message>
        <source>%1 = %2 is no whole number from %3 to %4.</source>
        <translation>%1 = %2 不是从 %3 到 %4 的整数。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from 0 to %3.</source>
        <translation>%1 = %2 不是从 0 到 %3 的数。</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ 上一步(&amp;B)</translation>
    </message>
    <message>
        <source>The step before.</source>
        <translation>前一个步骤。</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>前一个步骤</translation>
    </message>
    <message>
        <source>Ne&amp;xt ›</source>
        <translation>下一步(&amp;X) ›</translation>
    </message>
    <message>
        <source>The step after.</source>
        <translation>后一个步骤。</translation>
    </message>
    <message>
        <source>Step after</source>
        <translation>后一个步骤</translation>
    </message>
    <message>
        <source>&amp;Other numbers</source>
        <translation>换一组数(&amp;O)</translation>
    </message>
    <message>
        <source>Draw other factors P and Q.</source>
        <translation>另取一组因子 P 和 Q。</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>换一组数</translation>
    </message>
    <message>
        <source>Prune by</source>
        <translation>剪枝规则</translation>
    </message>
    <message>
        <source>count: k stay</source>
        <translation>数量：留下 k 个</translation>
    </message>
    <message>
        <source>threshold: σ &lt; τ goes</source>
        <translation>阈值：去掉 σ &lt; τ 的</translation>
    </message>
    <message>
        <source>relative: σ &lt; τ·σ₁ goes</source>
        <translation>相对阈值：去掉 σ &lt; τ·σ₁ 的</translation>
    </message>
    <message>
        <source>By which rule triplets are pruned.</source>
        <translation>按什么规则剪掉三元组。</translation>
    </message>
    <message>
        <source>How many of the largest σ stay.</source>
        <translation>留下最大的多少个 σ。</translation>
    </message>
    <message>
        <source>Every σ below it is pruned.</source>
        <translation>小于它的 σ 全部剪掉。</translation>
    </message>
    <message>
        <source>All numbers are computed by the engine: QR, SVD of the core, the decision, P&apos; and Q&apos;.</source>
        <translation>所有数字都由引擎算出：QR、核心的 SVD、剪枝决定、P&apos; 和 Q&apos;。</translation>
    </message>
    <message>
        <source>The matrices of this step</source>
        <translation>这一步的矩阵</translation>
    </message>
    <message>
        <source>core R·Sᵀ</source>
        <translation>核心 R·Sᵀ</translation>
    </message>
    <message>
        <source>its Σ is that of ΔW</source>
        <translation>它的 Σ 就是 ΔW 的 Σ</translation>
    </message>
    <message>
        <source>ΔW before</source>
        <translation>剪枝前的 ΔW</translation>
    </message>
    <message>
        <source>what pruning took</source>
        <translation>剪枝去掉的部分</translation>
    </message>
    <message>
        <source>what merging took</source>
        <translation>合并去掉的部分</translation>
    </message>
</context>
<context>
    <name>studio::PublishedPicker</name>
    <message>
        <source>Where values come from</source>
        <translation>数值的来源</translation>
    </message>
    <message>
        <source>Published schedules</source>
        <translation>已发表的调度</translation>
    </message>
    <message>
        <source>Schedules of the paper&apos;s runs and PEFT&apos;s defaults, to start from.</source>
        <translation>论文各次运行的调度和 PEFT 的默认值，可作为起点。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Takes over what the source gives, and nothing else.</source>
        <translation>只采用来源给出的数值，其余不变。</translation>
    </message>
</context>
<context>
    <name>studio::QuestionCard</name>
    <message>
        <source>Choose what you expect first.</source>
        <translation>请先选择你的预测。</translation>
    </message>
    <message>
        <source>Type a number first.</source>
        <translation>请先输入一个数。</translation>
    </message>
    <message>
        <source>The picture has no answer to this as it stands. Change it, or restart it.</source>
        <translation>此图当前的状态无法给出答案。请改动它，或重置它。</translation>
    </message>
    <message>
        <source>That is not it. Try it in the picture.</source>
        <translation>不对。在图上试试看。</translation>
    </message>
    <message>
        <source>Question %1 · right</source>
        <translation>问题 %1 · 答对</translation>
    </message>
    <message>
        <source>Question %1 · try it</source>
        <translation>问题 %1 · 动手试</translation>
    </message>
    <message>
        <source>Question %1 · predict</source>
        <translation>问题 %1 · 预测</translation>
    </message>
    <message>
        <source>**Right.**</source>
        <translation>**对了。**</translation>
    </message>
    <message>
        <source>**Not so.**</source>
        <translation>**不是这样。**</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Compare your prediction with what the engine computes from the picture.</source>
        <translation>把你的预测与引擎根据图中数值算出的结果相比较。</translation>
    </message>
    <message>
        <source>Check question %1</source>
        <translation>检查问题 %1</translation>
    </message>
    <message>
        <source>Show it in the picture</source>
        <translation>在图中显示</translation>
    </message>
    <message>
        <source>Set the picture to the values that the question is about.</source>
        <translation>把图设为题目所说的数值。</translation>
    </message>
    <message>
        <source>Show question %1 in the picture</source>
        <translation>在图中显示问题 %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>Type what you expect and press Return.</source>
        <translation>输入你预计的数，然后按回车键。</translation>
    </message>
    <message>
        <source>Answer to question %1</source>
        <translation>问题 %1 的答案</translation>
    </message>
    <message>
        <source>Choose what you expect, then check.</source>
        <translation>选出你预计的结果，然后检查。</translation>
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
    <message>
        <source>slack</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>▲ rose by %1 at step %2</source>
        <translation>▲ 在第 %2 步上升 %1</translation>
    </message>
    <message>
        <source>▼ fell by %1 at step %2</source>
        <translation>▼ 在第 %2 步下降 %1</translation>
    </message>
    <message>
        <source>Growth paid for by: %1</source>
        <translation>增长由此让出：%1</translation>
    </message>
    <message>
        <source>Gave triplets to: %1</source>
        <translation>三元组让给：%1</translation>
    </message>
    <message>
        <source>Rank %1, at the start %2, at most %3</source>
        <translation>秩 %1，开始时 %2，最多 %3</translation>
    </message>
    <message>
        <source>Held: every allocation gives it rank %1</source>
        <translation>已固定：每次分配都给它秩 %1</translation>
    </message>
    <message>
        <source>Never pruned: it keeps every triplet that it has</source>
        <translation>从不剪枝：保留它现有的每个三元组</translation>
    </message>
    <message>
        <source>%1 of them differ from those of %2.</source>
        <translation>其中 %1 个与 %2 的不同。</translation>
    </message>
    <message>
        <source> (+%1)</source>
        <translation> (+%1)</translation>
    </message>
    <message>
        <source> (−%1)</source>
        <translation> (−%1)</translation>
    </message>
    <message>
        <source>%1: rank %2 (state of step %3)</source>
        <translation>%1：秩 %2（第 %3 步的状态）</translation>
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
        <source>Ranks by layer and matrix</source>
        <translation>按层和矩阵的秩</translation>
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
    <message>
        <source>rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Bright: the highest rank that any matrix had in this run. Dark: no triplets are left.</source>
        <translation>亮：此运行中出现过的最高秩。暗：没有剩下三元组。</translation>
    </message>
    <message>
        <source>Each cell is a matrix with its current rank. ▲ and ▼: the rank rose or fell at the last allocation. A pin: the rank is held; a lock: the matrix is never pruned. Click or use the arrow keys to select one; while the run trains, a right click or the menu key pins it.</source>
        <translation>每格是一个矩阵及其当前的秩。▲ 和 ▼：上次分配时秩上升或下降。图钉：秩已固定；锁：该矩阵从不剪枝。单击或用方向键选择；训练时右键单击或按菜单键可以固定它。</translation>
    </message>
    <message>
        <source>(+1): one more than %1</source>
        <translation>(+1)：比 %1 多一</translation>
    </message>
</context>
<context>
    <name>studio::RankOneSum</name>
    <message>
        <source>matrix = %1 is no matrix of at most %2 × %3 numbers from −99 to 99, such as “4 0; 0 1”.</source>
        <translation>matrix = %1 不是有效的矩阵：最大为 %2 × %3，各数在 −99 到 99 之间，例如“4 0; 0 1”。</translation>
    </message>
    <message>
        <source>on = %1 must hold a 0 or 1 for each of the %2 pieces.</source>
        <translation>on = %1 必须为 %2 个小块各给出一个 0 或 1。</translation>
    </message>
    <message>
        <source>threshold = %1 is no number from 0 to %2.</source>
        <translation>threshold = %1 不是 0 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>There is no piece %1: the matrix has %2.</source>
        <translation>没有小块 %1：这个矩阵有 %2 块。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from 0 to %3.</source>
        <translation>%1 = %2 不是 0 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>Switch the piece of %1 on or off.</source>
        <translation>打开或关闭 %1 的小块。</translation>
    </message>
    <message>
        <source>Piece of %1</source>
        <translation>%1 的小块</translation>
    </message>
    <message>
        <source>Make the piece of %1 stronger or weaker; at 0 it is gone.</source>
        <translation>让 %1 的小块变强或变弱；为 0 时它就消失。</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>保留前几块</translation>
    </message>
    <message>
        <source>Truncate: keep this many pieces, those with the largest σ.</source>
        <translation>截断：保留这么多块，即 σ 最大的那些。</translation>
    </message>
    <message>
        <source>Threshold, share of σ₁</source>
        <translation>阈值（占 σ₁ 的比例）</translation>
    </message>
    <message>
        <source>Count only singular values that are larger than this share of the first.</source>
        <translation>只计入大于第一个奇异值这一比例的奇异值。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>All pieces on, each with the σ of A.</source>
        <translation>打开所有小块，各用 A 的 σ。</translation>
    </message>
    <message>
        <source>Orange is below zero, blue above; the stronger the colour, the larger the number.</source>
        <translation>橙色小于零，蓝色大于零；颜色越深，数的绝对值越大。</translation>
    </message>
    <message>
        <source>Matrix as a sum of rank-one pieces</source>
        <translation>写成秩一小块之和的矩阵</translation>
    </message>
</context>
<context>
    <name>studio::RankStrips</name>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>revived</source>
        <translation>重新激活</translation>
    </message>
    <message>
        <source>true rank r*</source>
        <translation>真实秩 r*</translation>
    </message>
</context>
<context>
    <name>studio::ReallocatePart</name>
    <message>
        <source>Drag columns from one matrix to the other, or down to the budget to set them free; drag what is free to a matrix.</source>
        <translation>把列从一个矩阵拖到另一个矩阵，或向下拖到预算条上释放；空闲的部分可以拖给任一矩阵。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 pays for %2. In use: %3 of %4.</source>
        <translation>%1 为 %2 付账。已用：%3 / %4。</translation>
    </message>
    <message>
        <source>%1 sets %2 parameters free. In use: %3 of %4.</source>
        <translation>%1 释放了 %2 个参数。已用：%3 / %4。</translation>
    </message>
    <message>
        <source>%1, paid from what was free. In use: %2 of %3.</source>
        <translation>%1，用的是空闲的参数。已用：%2 / %3。</translation>
    </message>
    <message>
        <source>Nothing changes: no candidate beats the weakest triplet by the factor 1 + h.</source>
        <translation>没有变化：没有候选超过最弱三元组的 1 + h 倍。</translation>
    </message>
    <message>
        <source>%1 is refused more for its dimension: a %2 matrix has no more than min(%3, %4) = %5 independent directions, whatever the budget.</source>
        <translation>%1 不能再增长（维度）：%2 的矩阵最多有 min(%3, %4) = %5 个独立方向，预算再多也一样。</translation>
    </message>
    <message>
        <source>%1 is refused more for the budget: a column costs %2 parameters and %3 are free. Another matrix has to give some up first.</source>
        <translation>%1 不能再增长（预算）：一列要 %2 个参数，而空闲的有 %3 个。必须先由另一个矩阵让出一些。</translation>
    </message>
    <message>
        <source>%1 = %2 is no number from 0 to %3.</source>
        <translation>%1 = %2 不是 0 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>%1 = %2 does not give the rows and columns of a matrix, such as “60 40”; each is at most %3.</source>
        <translation>%1 = %2 没有给出矩阵的行数和列数，例如“60 40”；两者都不能超过 %3。</translation>
    </message>
    <message>
        <source>%1 = %2 is no rank of a %3 × %4 matrix: it is a whole number from 0 to %5.</source>
        <translation>%1 = %2 不是 %3 × %4 矩阵的秩：秩是 0 到 %5 之间的整数。</translation>
    </message>
    <message>
        <source>The ranks %1 and %2 need %3 parameters; the budget is %4.</source>
        <translation>秩 %1 和 %2 需要 %3 个参数，而预算是 %4。</translation>
    </message>
    <message>
        <source>Rank of %1</source>
        <translation>%1 的秩</translation>
    </message>
    <message>
        <source>How many columns P and Q of %1 have. To the left sets parameters free; to the right takes free ones.</source>
        <translation>%1 的 P 和 Q 有多少列。向左释放参数，向右取用空闲的参数。</translation>
    </message>
    <message>
        <source>Need of %1</source>
        <translation>%1 的需要</translation>
    </message>
    <message>
        <source>How important the first triplet of %1 is; each further one is worth 0.85 of the one before. A round compares all.</source>
        <translation>%1 的第一个三元组有多重要；后面每一个的价值是前一个的 0.85 倍。一轮会比较所有三元组。</translation>
    </message>
    <message>
        <source>Rows and columns of %1. Its rank stays as far as min(d, k) and the budget allow.</source>
        <translation>%1 的行数和列数。在 min(d, k) 和预算允许的范围内，秩保持不变。</translation>
    </message>
    <message>
        <source>Size of %1</source>
        <translation>%1 的大小</translation>
    </message>
    <message>
        <source>One column %1 → %2</source>
        <translation>一列 %1 → %2</translation>
    </message>
    <message>
        <source>%1 gives up one column, and %2 grows by what it pays for.</source>
        <translation>%1 让出一列，它够付多少，%2 就增长多少。</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Hysteresis: a candidate takes a place only if it beats who has it by the factor 1 + h.</source>
        <translation>滞后：候选只有超过占着位置的三元组的 1 + h 倍，才能取代它。</translation>
    </message>
    <message>
        <source>Hold a roun&amp;d</source>
        <translation>进行一轮(&amp;D)</translation>
    </message>
    <message>
        <source>Let the engine decide by importance, as every few steps of a run: at most 5 replacements.</source>
        <translation>让引擎按重要性决定，就像运行中每隔一定步数那样：最多替换 5 次。</translation>
    </message>
    <message>
        <source>Hold a round</source>
        <translation>进行一轮</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Parameters of all columns together. With less than is in use, the least important triplets go.</source>
        <translation>所有列的参数总数。如果少于已用的数量，就去掉最不重要的三元组。</translation>
    </message>
    <message>
        <source>A block is a column of P and Q, as high as it is important. Drag blocks from matrix to matrix, or to the budget.</source>
        <translation>一个方块是 P 和 Q 的一列，越重要就越高。可以在矩阵之间拖动方块，或把它拖到预算条上。</translation>
    </message>
    <message>
        <source>Columns of two matrices and their budget</source>
        <translation>两个矩阵的列和它们的预算</translation>
    </message>
    <message>
        <source>%1, rank %2: %2 × (%3 + %4) = %5 parameters</source>
        <translation>%1，秩 %2：%2 × (%3 + %4) = %5 个参数</translation>
    </message>
    <message>
        <source>min(%1, %2) = %3</source>
        <translation>min(%1, %2) = %3</translation>
    </message>
    <message>
        <source>Budget: %1 of %2 parameters in use, %3 free</source>
        <translation>预算：%2 个参数中已用 %1 个，空闲 %3 个</translation>
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
    <message>
        <source>This method allocates no ranks</source>
        <translation>这种方法不分配秩</translation>
    </message>
    <message>
        <source>Another program is training this run.</source>
        <translation>另一个程序正在训练此运行。</translation>
    </message>
    <message>
        <source>This run has left no checkpoint to go on from. New makes a draft that can run.</source>
        <translation>此运行没有留下可供继续的检查点。“新建”会创建可以运行的草稿。</translation>
    </message>
    <message>
        <source>A run is being trained: stop it or let it end before you fork one.</source>
        <translation>有运行正在训练：请先停止它或等它结束，再派生。</translation>
    </message>
    <message>
        <source>A draft has trained nothing yet: change it and run it.</source>
        <translation>草稿还没有训练过：请直接修改并运行它。</translation>
    </message>
    <message>
        <source>This run has left no checkpoint to fork it from.</source>
        <translation>此运行没有留下可供派生的检查点。</translation>
    </message>
    <message>
        <source>Close the window; a run in training stops and can be resumed later</source>
        <translation>关闭窗口；正在训练的运行会停止，以后可以继续</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last change of settings</source>
        <translation>撤回上一次设置更改</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重新作出已撤销的更改</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on training from the newest checkpoint</source>
        <translation>从最新的检查点继续训练</translation>
    </message>
    <message>
        <source>Allocate &amp;now</source>
        <translation>立即分配(&amp;N)</translation>
    </message>
    <message>
        <source>Allocate now</source>
        <translation>立即分配</translation>
    </message>
    <message>
        <source>Let the next step choose the ranks anew, out of turn</source>
        <translation>让下一步提前重新分配各矩阵的秩</translation>
    </message>
    <message>
        <source>End the run after the current step, with a checkpoint to go on from</source>
        <translation>当前步结束后停止运行，并写入可供继续的检查点</translation>
    </message>
    <message>
        <source>&amp;Fork…</source>
        <translation>派生(&amp;F)…</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>派生</translation>
    </message>
    <message>
        <source>Go on from a checkpoint of this run with other settings, as a run of its own</source>
        <translation>从此运行的检查点出发，以不同的设置作为独立的运行继续训练</translation>
    </message>
    <message>
        <source>Stop &amp;comparing</source>
        <translation>停止比较(&amp;C)</translation>
    </message>
    <message>
        <source>Show the run by itself again</source>
        <translation>重新单独显示这次运行</translation>
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
        <source>&amp;New run with these values</source>
        <translation>用这些值新建运行(&amp;N)</translation>
    </message>
    <message>
        <source>Adapted matrices</source>
        <translation>适配的矩阵</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Name and task, importance, clipping, recording, seed, data.</source>
        <translation>名称与任务、重要性、梯度裁剪、记录、种子、数据。</translation>
    </message>
    <message>
        <source>Makes a new draft with the values of this run.</source>
        <translation>以此运行的数值新建草稿。</translation>
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
        <source>Pick a run to look at; a running one goes on meanwhile. A right click or the menu key offers to compare.</source>
        <translation>选择要查看的运行；正在训练的运行会继续进行。右键单击或按菜单键可以比较。</translation>
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
    <message>
        <source>stopped at step %1</source>
        <translation>停止于第 %1 步</translation>
    </message>
    <message>
        <source>interrupted at step %1</source>
        <translation>中断于第 %1 步</translation>
    </message>
    <message>
        <source>trained by another program</source>
        <translation>由另一个程序训练</translation>
    </message>
    <message>
        <source>from step %1</source>
        <translation>从第 %1 步派生</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>studio::RunNotices</name>
    <message>
        <source>Step %1 gave a value that is not finite (%2); the run is paused with the weights from before it. Lower the learning rate and go on, or stop and fork the run from an earlier checkpoint.</source>
        <translation>第 %1 步得到一个非有限的值（%2）；运行已暂停，权重保持这一步之前的状态。请降低学习率后继续，或停止后从较早的检查点派生。</translation>
    </message>
    <message>
        <source>&amp;Halve the rate and go on</source>
        <translation>学习率减半并继续(&amp;H)</translation>
    </message>
    <message>
        <source>The checkpoint at step %1 was not written (%2). The run goes on and the older checkpoints are as they were. Make room on the disk before you stop it.</source>
        <translation>第 %1 步的检查点没有写入（%2）。运行继续，之前的检查点保持原样。停止运行之前，请先清理磁盘空间。</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Another program is training this run. What it had recorded when the run was opened is shown; it can be read, not changed.</source>
        <translation>另一个程序正在训练此运行。这里显示的是打开时已记录的内容；只能查看，不能更改。</translation>
    </message>
    <message>
        <source>%1 was interrupted at step %2.</source>
        <translation>%1 在第 %2 步中断。</translation>
    </message>
    <message>
        <source>%1 was interrupted at step %2. It goes on from its checkpoint at step %3.</source>
        <translation>%1 在第 %2 步中断。它将从第 %3 步的检查点继续。</translation>
    </message>
    <message>
        <source>Re&amp;sume</source>
        <translation>继续(&amp;S)</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
</context>
<context>
    <name>studio::RunStory</name>
    <message>
        <source>All triplets of all matrices stand in one ranking, and those at its end go: %1 at once, %2 of them from %3. The lowest score kept is %4.</source>
        <translation>所有矩阵的全部三元组放在一起排名，排在末尾的被剪掉：一次剪掉 %1 个，其中 %2 个来自 %3。被保留的最低得分为 %4。</translation>
    </message>
    <message>
        <source>Masking only sets λ to zero. P and Q of the triplet stay, so λ still has a gradient, its importance is still measured, and it can win its place back.</source>
        <translation>掩码只是把 λ 置为零。三元组的 P 和 Q 还在，所以 λ 仍有梯度，它的重要性仍在测量，也就能赢回自己的位置。</translation>
    </message>
    <message>
        <source>Triplet %1 of %2 was pruned at step %3 and is back.</source>
        <translation>%2 的三元组 %1 在第 %3 步被剪掉，现在又回来了。</translation>
    </message>
    <message>
        <source>The error on held-out data fell from %1 to %2.</source>
        <translation>验证数据上的误差从 %1 降到 %2。</translation>
    </message>
    <message>
        <source>%1 of the planted ranks were found; the same budget spread evenly would have %2.</source>
        <translation>埋下的秩找到了 %1；同样的预算若平均分配，则是 %2。</translation>
    </message>
    <message>
        <source>Step %1: the warm-up</source>
        <translation>第 %1 步：预热</translation>
    </message>
    <message>
        <source>Step %1: the first cut</source>
        <translation>第 %1 步：第一次剪枝</translation>
    </message>
    <message>
        <source>Step %1: one comes back</source>
        <translation>第 %1 步：有一个回来了</translation>
    </message>
    <message>
        <source>Step %1: the rest is merged</source>
        <translation>第 %1 步：其余部分合并</translation>
    </message>
    <message>
        <source>Step %1: one grows, another pays</source>
        <translation>第 %1 步：一个长大，另一个付账</translation>
    </message>
    <message>
        <source>Step %1: growth is refused</source>
        <translation>第 %1 步：增长被拒绝</translation>
    </message>
    <message>
        <source>Step %1: the final phase</source>
        <translation>第 %1 步：最终阶段</translation>
    </message>
    <message>
        <source>Step %1: the end</source>
        <translation>第 %1 步：结束</translation>
    </message>
    <message>
        <source>All %1 matrices train at rank %2. Nobody is judged before step %3: importance measured on untrained triplets would mean nothing.</source>
        <translation>全部 %1 个矩阵都以秩 %2 训练。第 %3 步之前不作任何取舍：在未经训练的三元组上测得的重要性没有意义。</translation>
    </message>
    <message>
        <source>What was cut has no factors any more: it cannot come back.</source>
        <translation>剪掉的部分已经没有因子了：它回不来了。</translation>
    </message>
    <message>
        <source>The budget has reached its target: %1 %2 are kept. From here on no rank changes, and what is left has %3 steps to settle.</source>
        <translation>预算已达到目标：保留 %1 %2。从这里起秩不再改变，留下的部分还有 %3 步可以稳定下来。</translation>
    </message>
</context>
<context>
    <name>studio::RunView</name>
    <message>
        <source>&amp;Explain this</source>
        <translation>解释这个视图(&amp;E)</translation>
    </message>
</context>
<context>
    <name>studio::ScheduleHandles</name>
    <message>
        <source>t_i = %1</source>
        <translation>t_i = %1</translation>
    </message>
    <message>
        <source>ΔT = %1: %2 allocations</source>
        <translation>ΔT = %1：%2 次分配</translation>
    </message>
    <message>
        <source>t_f = %1, from step %2</source>
        <translation>t_f = %1，从第 %2 步起</translation>
    </message>
    <message>
        <source>b_T = %1 %2, rank %3</source>
        <translation>b_T = %1 %2，秩 %3</translation>
    </message>
    <message>
        <source>T = %1</source>
        <translation>T = %1</translation>
    </message>
    <message>
        <source>Drag it, or use the arrow keys; with Shift they go ΔT steps.</source>
        <translation>拖动它，或用方向键；按住 Shift 时每次 ΔT 步。</translation>
    </message>
    <message>
        <source>End of the warm-up, t_i</source>
        <translation>预热阶段的终点 t_i</translation>
    </message>
    <message>
        <source>Time between allocations, ΔT</source>
        <translation>分配间隔 ΔT</translation>
    </message>
    <message>
        <source>Drag it, or use the arrow keys; with Shift they go 10 steps.</source>
        <translation>拖动它，或用方向键；按住 Shift 时每次 10 步。</translation>
    </message>
    <message>
        <source>Start of the final phase, T − t_f</source>
        <translation>最终阶段的起点 T − t_f</translation>
    </message>
    <message>
        <source>Target budget, b_T</source>
        <translation>目标预算 b_T</translation>
    </message>
    <message>
        <source>Drag it, or use the arrow keys; with Shift they go one rank of every matrix.</source>
        <translation>拖动它，或用方向键；按住 Shift 时每次为每个矩阵的一个秩。</translation>
    </message>
    <message>
        <source>End of the run, T</source>
        <translation>运行的终点 T</translation>
    </message>
    <message>
        <source>Sent; in effect from the next step on.</source>
        <translation>已发送；从下一步起生效。</translation>
    </message>
</context>
<context>
    <name>studio::SchedulePlay</name>
    <message>
        <source>%1 = %2 is neither %3 nor %4.</source>
        <translation>%1 = %2 既不是 %3，也不是 %4。</translation>
    </message>
    <message>
        <source>This run is being trained; it takes a fraction of a second.</source>
        <translation>正在训练这个运行，用不了一秒钟。</translation>
    </message>
    <message>
        <source>revived</source>
        <translation>重新激活</translation>
    </message>
    <message>
        <source>rank changes</source>
        <translation>秩的变动</translation>
    </message>
    <message>
        <source>final error</source>
        <translation>最终误差</translation>
    </message>
    <message>
        <source>|λ| against σ</source>
        <translation>|λ| 与 σ 之差</translation>
    </message>
    <message>
        <source>start at rank 8</source>
        <translation>从秩 8 开始</translation>
    </message>
    <message>
        <source>every 5 steps</source>
        <translation>每 5 步一次</translation>
    </message>
    <message>
        <source>with smoothing</source>
        <translation>有平滑</translation>
    </message>
    <message>
        <source>with γ</source>
        <translation>有 γ</translation>
    </message>
    <message>
        <source>start at rank 4</source>
        <translation>从秩 4 开始</translation>
    </message>
    <message>
        <source>every 50 steps</source>
        <translation>每 50 步一次</translation>
    </message>
    <message>
        <source>without smoothing</source>
        <translation>无平滑</translation>
    </message>
    <message>
        <source>without γ</source>
        <translation>无 γ</translation>
    </message>
    <message>
        <source>as set above</source>
        <translation>按上面的设置</translation>
    </message>
    <message>
        <source>with one switch turned</source>
        <translation>切换其中一个开关</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Initial rank</source>
        <translation>初始秩</translation>
    </message>
    <message>
        <source>high, 8</source>
        <translation>高，8</translation>
    </message>
    <message>
        <source>low, 4</source>
        <translation>低，4</translation>
    </message>
    <message>
        <source>Rank of every matrix at the start; at the end it is 3 on average.</source>
        <translation>每个矩阵开始时的秩；结束时平均为 3。</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Steps between two decisions about who is kept.</source>
        <translation>两次决定谁能留下之间的步数。</translation>
    </message>
    <message>
        <source>Smoothing β</source>
        <translation>平滑 β</translation>
    </message>
    <message>
        <source>on, 0.85</source>
        <translation>开，0.85</translation>
    </message>
    <message>
        <source>off, 0.01</source>
        <translation>关，0.01</translation>
    </message>
    <message>
        <source>How much of the earlier importance a new measurement leaves in place.</source>
        <translation>新的测量保留多少先前的重要性。</translation>
    </message>
    <message>
        <source>Regularisation γ</source>
        <translation>正则化 γ</translation>
    </message>
    <message>
        <source>on, 0.1</source>
        <translation>开，0.1</translation>
    </message>
    <message>
        <source>off, 0</source>
        <translation>关，0</translation>
    </message>
    <message>
        <source>Weight of the term that keeps P and Q near orthonormal.</source>
        <translation>让 P 和 Q 接近标准正交的那一项的权重。</translation>
    </message>
    <message>
        <source>One strip a matrix: its rank over the steps. The dashed line is the rank that was planted and that a good allocation finds.</source>
        <translation>每条带子是一个矩阵：它的秩随步数的变化。虚线是埋下的秩，好的分配能把它找出来。</translation>
    </message>
    <message>
        <source>Ranks of all matrices over the steps of the run</source>
        <translation>所有矩阵的秩随运行步数的变化</translation>
    </message>
    <message>
        <source>What turning one switch changes. All runs were trained just now, from the same seed.</source>
        <translation>切换一个开关会改变什么。所有运行都是刚刚用同一个随机种子训练的。</translation>
    </message>
    <message>
        <source>Comparison with one switch turned</source>
        <translation>切换一个开关的比较</translation>
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
    <message>
        <source>budget %1 %2</source>
        <translation>预算 %1 %2</translation>
    </message>
    <message>
        <source>budget %1 → %2 %3</source>
        <translation>预算 %1 → %2 %3</translation>
    </message>
    <message>
        <source>P&amp;lan (%1)</source>
        <translation>计划(&amp;L) (%1)</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>计划(&amp;L)</translation>
    </message>
    <message>
        <source>What the schedule will do, what may go wrong with it, and T from your data.</source>
        <translation>调度会做什么、可能出什么问题，以及由数据得出的 T。</translation>
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
    <message>
        <source>Triplets over time</source>
        <translation>三元组随时间的变化</translation>
    </message>
    <message>
        <source>σ by triplet</source>
        <translation>σ，按三元组</translation>
    </message>
    <message>
        <source>σ: the singular values of s·PQᵀ, largest first in each matrix. By triplet: the same values, but a triplet keeps its row from birth to death.</source>
        <translation>σ：s·PQᵀ 的奇异值，每个矩阵中从大到小。按三元组：同样的数值，但每个三元组从出现到消失都占同一行。</translation>
    </message>
    <message>
        <source>Without adapters no ΔW is kept apart, whose singular values could be shown.</source>
        <translation>没有适配器，就没有单独保存的 ΔW，也就没有奇异值可以显示。</translation>
    </message>
    <message>
        <source>No singular value here: the rank is lower.</source>
        <translation>此处没有奇异值：秩更低。</translation>
    </message>
    <message>
        <source>Triplet %1: σ = %2, score %3</source>
        <translation>三元组 %1：σ = %2，得分 %3</translation>
    </message>
    <message>
        <source>Triplet %1: none now</source>
        <translation>三元组 %1：当前没有</translation>
    </message>
    <message>
        <source>|∂L/∂σ| over time</source>
        <translation>|∂L/∂σ| 随时间变化</translation>
    </message>
    <message>
        <source>largest |∂L/∂σ| &lt;b&gt;%1&lt;/b&gt; at step %2, μ = %3</source>
        <translation>最大 |∂L/∂σ| &lt;b&gt;%1&lt;/b&gt;（第 %2 步），μ = %3</translation>
    </message>
    <message>
        <source>|∂L/∂σ| by triplet</source>
        <translation>按三元组的 |∂L/∂σ|</translation>
    </message>
    <message>
        <source>Triplet %1: |∂L/∂σ| = %2, which adds μ · %2 = %3 to its score %4</source>
        <translation>三元组 %1：|∂L/∂σ| = %2，为其得分 %4 贡献 μ · %2 = %3</translation>
    </message>
    <message>
        <source>Not measured: scores did not weigh slopes at this step.</source>
        <translation>未测量：这一步的得分没有计入斜率。</translation>
    </message>
</context>
<context>
    <name>studio::SvdCost</name>
    <message>
        <source>For all 72 matrices of a model in each of 3,000 steps: the SVDs take %1 min, P·Λ·Q forward and back %2 s.</source>
        <translation>一个模型有 72 个矩阵，训练 3,000 步：SVD 共需 %1 min，P·Λ·Q 正向和反向共需 %2 s。</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>%1 = %2 is no whole number from %3 to %4.</source>
        <translation>%1 = %2 不是 %3 到 %4 之间的整数。</translation>
    </message>
    <message>
        <source>SVD of the %1 × %2 matrix</source>
        <translation>对 %1 × %2 矩阵做 SVD</translation>
    </message>
    <message>
        <source>SVD through the %1 × %1 core</source>
        <translation>通过 %1 × %1 核心做 SVD</translation>
    </message>
    <message>
        <source>P·(Λ·(Q·x)) and back</source>
        <translation>P·(Λ·(Q·x)) 及反向</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>Rows of the matrix.</source>
        <translation>矩阵的行数。</translation>
    </message>
    <message>
        <source>Columns of the matrix.</source>
        <translation>矩阵的列数。</translation>
    </message>
    <message>
        <source>Rank: columns of P and rows of Q.</source>
        <translation>秩：P 的列数，也是 Q 的行数。</translation>
    </message>
    <message>
        <source>&amp;Measure again</source>
        <translation>重新测量(&amp;M)</translation>
    </message>
    <message>
        <source>Take the times on this machine once more; the fastest of several runs counts.</source>
        <translation>在这台机器上再测一次时间；多次测量取最快的一次。</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measured on this machine just now, with the functions that training uses. The axis is logarithmic: a line is ten times as long.</source>
        <translation>刚刚在这台机器上测得，用的就是训练时的函数。坐标轴为对数刻度：每过一条线，时间长十倍。</translation>
    </message>
    <message>
        <source>Times of an SVD and of a step</source>
        <translation>一次 SVD 与一步的用时</translation>
    </message>
</context>
<context>
    <name>studio::TimePlot</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <source>not a number</source>
        <translation>非数字</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>AdaLoRA (masking)</source>
        <translation>AdaLoRA（掩码）</translation>
    </message>
    <message>
        <source>Merge and reallocate</source>
        <translation>合并与重新分配</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation>全量微调</translation>
    </message>
    <message>
        <source>Head only</source>
        <translation>仅分类头</translation>
    </message>
    <message>
        <source>AdaLoRA</source>
        <translation>AdaLoRA</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全量</translation>
    </message>
    <message>
        <source>head</source>
        <translation>分类头</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>个参数</translation>
    </message>
    <message>
        <source>triplets</source>
        <translation>个三元组</translation>
    </message>
    <message>
        <source>No ranks in full fine-tuning</source>
        <translation>全量微调没有秩</translation>
    </message>
    <message>
        <source>Full fine-tuning trains the weights themselves, without adapters: there are no ranks to show.</source>
        <translation>全量微调直接训练权重本身，没有适配器，因此没有秩可以显示。</translation>
    </message>
    <message>
        <source>No ranks with the head only</source>
        <translation>仅训练分类头时没有秩</translation>
    </message>
    <message>
        <source>Only the classifier at the end of the model trains; no other matrix changes, so there are no ranks to show.</source>
        <translation>只训练模型末端的分类器；其他矩阵都不变，因此没有秩可以显示。</translation>
    </message>
</context>
</TS>
