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
        <source>Allocate every</source>
        <translation>分配间隔</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热阶段</translation>
    </message>
    <message>
        <source>Final phase</source>
        <translation>最终阶段</translation>
    </message>
    <message>
        <source>Initial rank</source>
        <translation>初始秩</translation>
    </message>
    <message>
        <source>Target rank</source>
        <translation>目标秩</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Rate warm-up</source>
        <translation>学习率热身</translation>
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
        <source>Orthogonality</source>
        <translation>正交性</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>惩罚形式</translation>
    </message>
    <message>
        <source>Sensitivity EMA</source>
        <translation>敏感度 EMA</translation>
    </message>
    <message>
        <source>Uncertainty EMA</source>
        <translation>不确定性 EMA</translation>
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
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Clip gradient at</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Record every</source>
        <translation>记录间隔</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
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
        <source>no growth</source>
        <translation>不增长</translation>
    </message>
    <message>
        <source>Highest rank</source>
        <translation>最高秩</translation>
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
        <source>Newcomers safe for</source>
        <translation>新列保护期</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>New columns start</source>
        <translation>新列初值</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>渐入</translation>
    </message>
    <message>
        <source>Weight of the slope</source>
        <translation>斜率权重</translation>
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
        <source>Measure every</source>
        <translation>测量间隔</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪除</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡项</translation>
    </message>
    <message>
        <source>Optimizer moments</source>
        <translation>优化器动量</translation>
    </message>
    <message>
        <source>Budget counts</source>
        <translation>预算计量</translation>
    </message>
    <message>
        <source>Rank by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Final mask</source>
        <translation>最终掩码</translation>
    </message>
    <message>
        <source>Drop pruned triplets</source>
        <translation>移除已剪三元组</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Rank pattern</source>
        <translation>秩的分配</translation>
    </message>
    <message>
        <source>A round every</source>
        <translation>每轮间隔</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Rank-stabilised</source>
        <translation>秩稳定</translation>
    </message>
    <message>
        <source>Adapter dropout</source>
        <translation>适配器丢弃率</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
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
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Held ranks</source>
        <translation>固定的秩</translation>
    </message>
    <message>
        <source>Never pruned</source>
        <translation>从不剪枝</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>梯度累积</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;AdaLoRA&lt;/b&gt; (the paper): ΔW = s·PΛQ; the least important λ are set to 0 and may come back. &lt;b&gt;Merge and reallocate&lt;/b&gt;: ΔW = s·PQ&lt;sup&gt;T&lt;/sup&gt;; weak singular values are cut, the rest is merged into smaller factors, and what was set free lets other matrices grow.&lt;/p&gt;&lt;p&gt;&lt;b&gt;LoRA&lt;/b&gt;: every matrix keeps its rank. &lt;b&gt;Full fine-tuning&lt;/b&gt;: all weights of the model train. &lt;b&gt;Head only&lt;/b&gt;: nothing but the classifier trains, the least that any method must beat.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;AdaLoRA&lt;/b&gt;（论文）：ΔW = s·PΛQ；最不重要的 λ 置为 0，以后还可能恢复。&lt;b&gt;合并与重新分配&lt;/b&gt;：ΔW = s·PQ&lt;sup&gt;T&lt;/sup&gt;；剪掉弱的奇异值，把其余部分合并成更小的因子，腾出的参数让别的矩阵增长。&lt;/p&gt;&lt;p&gt;&lt;b&gt;LoRA&lt;/b&gt;：每个矩阵的秩保持不变。&lt;b&gt;全量微调&lt;/b&gt;：训练模型的全部权重。&lt;b&gt;仅分类头&lt;/b&gt;：只训练分类器，任何方法至少都应超过它。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the run is called in the list and in its folder. It changes no result.&lt;/p&gt;</source>
        <translation>&lt;p&gt;运行在列表和文件夹中的名称。它不影响任何结果。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;AdamW&apos;s decoupled decay: each step also takes η·decay·w off every trained weight w.&lt;/p&gt;&lt;p&gt;Higher: smaller weights, less overfitting, slower learning.&lt;/p&gt;&lt;p&gt;Range: 0 (off) or more. Official code: 0 to 0.1. Transformers: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 的解耦衰减：每一步还从每个可训练权重 w 中减去 η·衰减·w。&lt;/p&gt;&lt;p&gt;越大：权重越小，过拟合越少，学习越慢。&lt;/p&gt;&lt;p&gt;范围：0（关闭）或更大。官方代码：0 到 0.1。Transformers：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A gradient whose norm is larger is scaled down to this norm.&lt;/p&gt;&lt;p&gt;Lower: safer against jumps of the loss, slower learning.&lt;/p&gt;&lt;p&gt;Range: 0 (never) or more. Transformers: 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;范数超过此值的梯度会缩小到此范数。&lt;/p&gt;&lt;p&gt;越小：越不怕损失突跳，学习也越慢。&lt;/p&gt;&lt;p&gt;范围：0（从不裁剪）或更大。Transformers：1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two measurements on held-out data.&lt;/p&gt;&lt;p&gt;Lower: a finer curve, more time.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Official code: 100 to 3,000. Default: 100.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在验证数据上两次测量之间的步数。&lt;/p&gt;&lt;p&gt;越小：曲线越细，用时越多。&lt;/p&gt;&lt;p&gt;范围：不小于 1。官方代码：100 到 3,000。默认：100。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two stored states (λ, σ, scores). Allocations are stored in any case; losses at every step.&lt;/p&gt;&lt;p&gt;Lower: finer heatmaps, a larger file.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Default: 10.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两次保存状态（λ、σ、得分）之间的步数。每次分配总会保存；损失每步都保存。&lt;/p&gt;&lt;p&gt;越小：热图越细，文件越大。&lt;/p&gt;&lt;p&gt;范围：不小于 1。默认：10。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two checkpoints, from which a run goes on after a crash, bit for bit, or can be forked. One is written on Stop and at the end in any case.&lt;/p&gt;&lt;p&gt;Lower: less to repeat after a crash, more files.&lt;/p&gt;&lt;p&gt;Range: 0 (no others) or more. Transformers: 500. Default: 200.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两个检查点之间的步数。崩溃之后，运行可以从检查点逐位一致地继续，也可以从检查点派生。停止时和结束时总会写一个。&lt;/p&gt;&lt;p&gt;越小：崩溃后要重做的越少，文件越多。&lt;/p&gt;&lt;p&gt;范围：0（没有其他检查点）或更大。Transformers：500。默认：200。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Older checkpoints are deleted when there are more than this.&lt;/p&gt;&lt;p&gt;Lower: less space, fewer steps to fork from.&lt;/p&gt;&lt;p&gt;Range: 0 (all are kept) or more. Transformers: all. Default: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;超过这个数目时，较旧的检查点会被删除。&lt;/p&gt;&lt;p&gt;越小：占用空间越少，可以派生的步也越少。&lt;/p&gt;&lt;p&gt;范围：0（全部保留）或更大。Transformers：全部。默认：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The same seed, configuration and thread count give the same run, bit for bit. Several seeds show how much is chance.&lt;/p&gt;&lt;p&gt;Range: a whole number of up to 19 digits. Transformers: 42. Default: 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;种子、配置和线程数相同，运行结果逐位相同。用几个种子可以看出有多少是偶然。&lt;/p&gt;&lt;p&gt;范围：最多 19 位的整数。Transformers：42。默认：1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Threads of the linear algebra.&lt;/p&gt;&lt;p&gt;Higher: faster for large models only; the last bits of the results change.&lt;/p&gt;&lt;p&gt;Range: 1 to 64. Default: 1, with which small models are fastest.&lt;/p&gt;</source>
        <translation>&lt;p&gt;线性代数使用的线程数。&lt;/p&gt;&lt;p&gt;越大：只有大模型才会更快；结果的最后几位会变。&lt;/p&gt;&lt;p&gt;范围：1 到 64。默认：1，小模型用它最快。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Layers of teacher and student.&lt;/p&gt;&lt;p&gt;Higher: more matrices among which ranks must be placed, slower steps.&lt;/p&gt;&lt;p&gt;Range: 1 to 12. Default: 2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;教师和学生模型的层数。&lt;/p&gt;&lt;p&gt;越大：需要安排秩的矩阵越多，每步越慢。&lt;/p&gt;&lt;p&gt;范围：1 到 12。默认：2。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Hidden size of teacher and student.&lt;/p&gt;&lt;p&gt;Higher: larger matrices, slower steps.&lt;/p&gt;&lt;p&gt;Range: 8 to 1,024, a multiple of 4. Default: 32.&lt;/p&gt;</source>
        <translation>&lt;p&gt;教师和学生模型的隐藏维度。&lt;/p&gt;&lt;p&gt;越大：矩阵越大，每步越慢。&lt;/p&gt;&lt;p&gt;范围：8 到 1,024，须为 4 的倍数。默认：32。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Triplets that may give their parameters to a direction in another matrix at each round. What is free anyway is not counted.&lt;/p&gt;&lt;p&gt;Higher: ranks move faster. Lower: they stay calm.&lt;/p&gt;&lt;p&gt;Range: 0 (no matrix grows; needed when |σ| alone ranks) or more. Default: 4.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每一轮最多有多少个三元组可以把参数让给别的矩阵中的新方向。本来就空闲的参数不计在内。&lt;/p&gt;&lt;p&gt;越大：秩变动越快；越小：秩越平稳。&lt;/p&gt;&lt;p&gt;范围：0（任何矩阵都不增长；只按 |σ| 排序时必须如此）或更大。默认：4。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank that no matrix grows past; min(d, k), its number of directions, holds in any case.&lt;/p&gt;&lt;p&gt;Lower: no matrix can take most of the budget.&lt;/p&gt;&lt;p&gt;Range: 0 (only min(d, k)) or r&lt;sub&gt;0&lt;/sub&gt; and more. Default: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;任何矩阵的秩都不会超过它；min(d, k)，即矩阵的独立方向数，始终是上限。&lt;/p&gt;&lt;p&gt;越小：没有矩阵能占去大部分预算。&lt;/p&gt;&lt;p&gt;范围：0（只受 min(d, k) 约束），或不小于 r&lt;sub&gt;0&lt;/sub&gt;。默认：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A new direction takes a triplet&apos;s place only where its score is above (1 + h) × the triplet&apos;s.&lt;/p&gt;&lt;p&gt;Higher: calmer ranks. At 0, noise alone can swap two that are equal.&lt;/p&gt;&lt;p&gt;Range: 0 or more. Default: 0.1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;只有当新方向的得分高于三元组得分的 (1 + h) 倍时，才取代它。&lt;/p&gt;&lt;p&gt;越大：秩越平稳。为 0 时，单凭噪声就能让两个相等的互换。&lt;/p&gt;&lt;p&gt;范围：0 或更大。默认：0.1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rounds in which a new column cannot be cut: it starts small and needs time to learn.&lt;/p&gt;&lt;p&gt;Higher: a fairer trial, but mistakes stay longer.&lt;/p&gt;&lt;p&gt;Range: 0 or more. Default: 2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;新列在这么多轮内不会被剪除：它从很小的值开始，需要时间学习。&lt;/p&gt;&lt;p&gt;越大：试用越公平，但错误也留得越久。&lt;/p&gt;&lt;p&gt;范围：0 或更大。默认：2。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW never jumps. At zero: one factor is 0, the other random, as in LoRA. Random: both are, and the other columns make up for it. Along the gradient: as at zero, the other factor pointing where the gradient asks for growth.&lt;/p&gt;&lt;p&gt;Default: at zero, measured best on both tasks while the budget falls.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW 从不突变。从零开始：一个因子为 0，另一个随机，与 LoRA 相同。随机：两个因子都随机，由其他列抵消。沿梯度方向：同从零开始，但另一个因子指向梯度要求增长的方向。&lt;/p&gt;&lt;p&gt;默认：从零开始，在预算递减的两个任务上测得最好。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;On: a new column counts with a factor ρ that rises from 0 to 1 until the next round, which folds it in.&lt;/p&gt;&lt;p&gt;Default: off, measured best while the budget falls.&lt;/p&gt;</source>
        <translation>&lt;p&gt;开：新列乘以系数 ρ，它在下一轮之前从 0 升到 1，并在下一轮并入因子。&lt;/p&gt;&lt;p&gt;默认：关，在预算递减时测得最好。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two measurements of |∂L/∂σ|, each of which decomposes every ΔW.&lt;/p&gt;&lt;p&gt;Higher: faster steps, noisier scores.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Default: 5.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两次测量 |∂L/∂σ| 之间的步数，每次测量都要分解所有 ΔW。&lt;/p&gt;&lt;p&gt;越大：每步越快，得分噪声越大。&lt;/p&gt;&lt;p&gt;范围：不小于 1。默认：5。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What a round cuts besides what the budget b(t) demands: nothing else; or all scores below τ; or those below τ·σ&lt;sub&gt;1&lt;/sub&gt;, a share of the largest singular value of their matrix.&lt;/p&gt;&lt;p&gt;Default: to the budget, as in the paper.&lt;/p&gt;</source>
        <translation>&lt;p&gt;除预算 b(t) 的要求外，每一轮还剪除什么：不再剪除；或得分低于 τ 的全部；或低于 τ·σ&lt;sub&gt;1&lt;/sub&gt;（所在矩阵最大奇异值的一定比例）的。&lt;/p&gt;&lt;p&gt;默认：剪到预算为止，与论文相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Scores below it are cut, or below τ·σ&lt;sub&gt;1&lt;/sub&gt; of their matrix.&lt;/p&gt;&lt;p&gt;Higher: more is cut, and what that sets free lets others grow.&lt;/p&gt;&lt;p&gt;Range: 0 (nothing) or more. Default: 0; as a share of σ&lt;sub&gt;1&lt;/sub&gt;, 0.01 to 0.1 is usual.&lt;/p&gt;</source>
        <translation>&lt;p&gt;剪除得分低于它的三元组，或低于所在矩阵 τ·σ&lt;sub&gt;1&lt;/sub&gt; 的三元组。&lt;/p&gt;&lt;p&gt;越大：剪除越多，腾出的参数让别的矩阵增长。&lt;/p&gt;&lt;p&gt;范围：0（什么也不剪）或更大。默认：0；作为 σ&lt;sub&gt;1&lt;/sub&gt; 的比例时，常用 0.01 到 0.1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Weight of the penalty γ&lt;sub&gt;b&lt;/sub&gt;·‖P&lt;sup&gt;T&lt;/sup&gt;P − Q&lt;sup&gt;T&lt;/sup&gt;Q‖²&lt;sub&gt;F&lt;/sub&gt;, which keeps both factors of a column equally long.&lt;/p&gt;&lt;p&gt;Higher: steadier between merges, less freedom for the task.&lt;/p&gt;&lt;p&gt;Range: 0 (off) or more. Default: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;惩罚项 γ&lt;sub&gt;b&lt;/sub&gt;·‖P&lt;sup&gt;T&lt;/sup&gt;P − Q&lt;sup&gt;T&lt;/sup&gt;Q‖²&lt;sub&gt;F&lt;/sub&gt; 的权重，使每一列的两个因子长度相等。&lt;/p&gt;&lt;p&gt;越大：两次合并之间越稳定，留给任务的自由越少。&lt;/p&gt;&lt;p&gt;范围：0（关闭）或更大。默认：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A merge turns the factors. Carried over: AdamW&apos;s moments are turned with them, the first exactly, the second approximately. Reset: they begin at 0 again after every merge.&lt;/p&gt;&lt;p&gt;Default: carried over, measured better on both tasks while the budget falls.&lt;/p&gt;</source>
        <translation>&lt;p&gt;合并会旋转因子。随因子变换：AdamW 的动量随之旋转，一阶精确，二阶近似。清零：每次合并后都从 0 重新开始。&lt;/p&gt;&lt;p&gt;默认：随因子变换，在预算递减的两个任务上测得更好。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What singular values of ΔW are ranked by. |σ| + μ·|∂L/∂σ|: how large one is, and how much the loss still pulls at it. |σ| sees only size, so that nothing can be found that should grow. Random: a control that any metric must beat.&lt;/p&gt;&lt;p&gt;Default: |σ| + μ·|∂L/∂σ|.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW 的奇异值按什么排序。|σ| + μ·|∂L/∂σ|：既看它有多大，也看损失还在多大程度上推动它。|σ| 只看大小，因此找不出应当增长的方向。随机：任何度量都应超过的对照。&lt;/p&gt;&lt;p&gt;默认：|σ| + μ·|∂L/∂σ|。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What triplets are ranked by. The first two: s(λ&lt;sub&gt;i&lt;/sub&gt;) + mean&lt;sub&gt;j&lt;/sub&gt; s(P&lt;sub&gt;ji&lt;/sub&gt;) + mean&lt;sub&gt;j&lt;/sub&gt; s(Q&lt;sub&gt;ij&lt;/sub&gt;) with s = Ī·Ū, sensitivity times its uncertainty, or s = Ī.&lt;/p&gt;&lt;p&gt;|λ| + μ·|∂L/∂λ|: size, and how much the loss still pulls. Random: a control that any metric must beat.&lt;/p&gt;&lt;p&gt;Paper: Ī·Ū, better there than sensitivity or |λ| alone. PEFT: Ī·Ū.&lt;/p&gt;</source>
        <translation>&lt;p&gt;三元组按什么排序。前两个为 s(λ&lt;sub&gt;i&lt;/sub&gt;) + mean&lt;sub&gt;j&lt;/sub&gt; s(P&lt;sub&gt;ji&lt;/sub&gt;) + mean&lt;sub&gt;j&lt;/sub&gt; s(Q&lt;sub&gt;ij&lt;/sub&gt;)，其中 s = Ī·Ū，即敏感度乘以其不确定性，或 s = Ī。&lt;/p&gt;&lt;p&gt;|λ| + μ·|∂L/∂λ|：既看大小，也看损失还在多大程度上推动它。随机：任何度量都应超过的对照。&lt;/p&gt;&lt;p&gt;论文：Ī·Ū，在那里优于单独的敏感度或 |λ|。PEFT：Ī·Ū。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Score = |σ| + μ·|∂L/∂σ|; the guide writes λ for this μ. With 0, μ is set at the end of the warm-up so that both terms, whose units differ, have equal medians; the events and the status line show it.&lt;/p&gt;&lt;p&gt;Higher: what the loss pulls at counts for more than size.&lt;/p&gt;&lt;p&gt;Range: 0 (automatic) or more; only 0 with another metric. Default: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;得分 = |σ| + μ·|∂L/∂σ|；指南把这个 μ 写作 λ。取 0 时，在预热结束时设定 μ，使单位不同的两项中位数相等；事件和状态栏会显示它。&lt;/p&gt;&lt;p&gt;越大：损失所推动的比大小更重要。&lt;/p&gt;&lt;p&gt;范围：0（自动）或更大；用其他度量时只能为 0。默认：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Score = |λ| + μ·|∂L/∂λ|; the guide writes λ for this μ. With 0, μ is set at the end of the warm-up so that both terms, whose units differ, have equal medians; the status line shows it.&lt;/p&gt;&lt;p&gt;Higher: what the loss pulls at counts for more than size.&lt;/p&gt;&lt;p&gt;Range: 0 (automatic) or more. Default: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;得分 = |λ| + μ·|∂L/∂λ|；指南把这个 μ 写作 λ。取 0 时，在预热结束时设定 μ，使单位不同的两项中位数相等；状态栏会显示它。&lt;/p&gt;&lt;p&gt;越大：损失所推动的比大小更重要。&lt;/p&gt;&lt;p&gt;范围：0（自动）或更大。默认：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ū ← β&lt;sub&gt;2&lt;/sub&gt;·Ū + (1 − β&lt;sub&gt;2&lt;/sub&gt;)·|I − Ī|: how far sensitivity strays from its average.&lt;/p&gt;&lt;p&gt;Higher: calmer, but later to notice change; it remembers about 1/(1 − β&lt;sub&gt;2&lt;/sub&gt;) steps.&lt;/p&gt;&lt;p&gt;Range: above 0, below 1. Paper: 0.85. PEFT: 0.85.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ū ← β&lt;sub&gt;2&lt;/sub&gt;·Ū + (1 − β&lt;sub&gt;2&lt;/sub&gt;)·|I − Ī|：敏感度偏离其平均的程度。&lt;/p&gt;&lt;p&gt;越大：越平稳，但越晚察觉变化；大约记住 1/(1 − β&lt;sub&gt;2&lt;/sub&gt;) 步。&lt;/p&gt;&lt;p&gt;范围：大于 0，小于 1。论文：0.85。PEFT：0.85。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;x̄ ← β&lt;sub&gt;1&lt;/sub&gt;·x̄ + (1 − β&lt;sub&gt;1&lt;/sub&gt;)·x for each measurement x of |∂L/∂σ|, so that ranks do not flicker.&lt;/p&gt;&lt;p&gt;Higher: calmer, but later to notice change; it remembers about 1/(1 − β&lt;sub&gt;1&lt;/sub&gt;) measurements.&lt;/p&gt;&lt;p&gt;Range: above 0, below 1. Default: 0.85, as in the paper for masking.&lt;/p&gt;</source>
        <translation>&lt;p&gt;对 |∂L/∂σ| 的每个测量值 x：x̄ ← β&lt;sub&gt;1&lt;/sub&gt;·x̄ + (1 − β&lt;sub&gt;1&lt;/sub&gt;)·x，避免秩来回跳动。&lt;/p&gt;&lt;p&gt;越大：越平稳，但越晚察觉变化；大约记住 1/(1 − β&lt;sub&gt;1&lt;/sub&gt;) 次测量。&lt;/p&gt;&lt;p&gt;范围：大于 0，小于 1。默认：0.85，与论文的掩码方法相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ī ← β&lt;sub&gt;1&lt;/sub&gt;·Ī + (1 − β&lt;sub&gt;1&lt;/sub&gt;)·I with I = |w·∂L/∂w|: about what the loss would change by without the weight w.&lt;/p&gt;&lt;p&gt;Higher: calmer, but later to notice change; it remembers about 1/(1 − β&lt;sub&gt;1&lt;/sub&gt;) steps.&lt;/p&gt;&lt;p&gt;Range: above 0, below 1. Paper: 0.85. PEFT: 0.85.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ī ← β&lt;sub&gt;1&lt;/sub&gt;·Ī + (1 − β&lt;sub&gt;1&lt;/sub&gt;)·I，其中 I = |w·∂L/∂w|：大约是去掉权重 w 后损失的变化。&lt;/p&gt;&lt;p&gt;越大：越平稳，但越晚察觉变化；大约记住 1/(1 − β&lt;sub&gt;1&lt;/sub&gt;) 步。&lt;/p&gt;&lt;p&gt;范围：大于 0，小于 1。论文：0.85。PEFT：0.85。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Matrices whose rank every allocation sets to a number of yours, by their full names: &lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;They do not compete; the others share what is left of b(t). A right click in the rank heatmap does the same.&lt;/p&gt;&lt;p&gt;Range: 0 to the rank it has, all within b&lt;sub&gt;T&lt;/sub&gt;, with exact cuts. Default: none.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每次分配都给这些矩阵你指定的秩；写全名：&lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;它们不参与竞争；其余矩阵分享 b(t) 剩下的部分。在秩的热图中右键单击也可以设定。&lt;/p&gt;&lt;p&gt;范围：0 到现有的秩，总和不超过 b&lt;sub&gt;T&lt;/sub&gt;，须为精确剪枝。默认：无。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Matrices that lose no triplet which they have, by their full names: &lt;code&gt;layer.0.query, layer.1.value&lt;/code&gt;&lt;/p&gt;&lt;p&gt;The others share what is left of b(t). A right click in the rank heatmap does the same.&lt;/p&gt;&lt;p&gt;Range: none that is held, all within b&lt;sub&gt;T&lt;/sub&gt;, with exact cuts. Default: none.&lt;/p&gt;</source>
        <translation>&lt;p&gt;这些矩阵不会失去现有的三元组；写全名：&lt;code&gt;layer.0.query, layer.1.value&lt;/code&gt;&lt;/p&gt;&lt;p&gt;其余矩阵分享 b(t) 剩下的部分。在秩的热图中右键单击也可以设定。&lt;/p&gt;&lt;p&gt;范围：不含已固定的矩阵，总和不超过 b&lt;sub&gt;T&lt;/sub&gt;，须为精确剪枝。默认：无。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Exact: b(t) triplets stay, among equals those of the lower matrix and index. Official code: everything equal to the cut is dropped, which may prune too much; not with held ranks or a budget of parameters.&lt;/p&gt;&lt;p&gt;Paper: the best b(t) stay. PEFT: as the official code. Default: exact.&lt;/p&gt;</source>
        <translation>&lt;p&gt;精确：恰好保留 b(t) 个三元组，得分相同时保留矩阵和序号较小的。官方代码：丢掉所有等于阈值的三元组，可能剪得过多；不能与固定的秩或参数预算同用。&lt;/p&gt;&lt;p&gt;论文：保留最好的 b(t) 个。PEFT：同官方代码。默认：精确。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Official code: the frozen scores are ranked once more at the first step of the final phase. PEFT: a mask is chosen at exactly t = T − t&lt;sub&gt;f&lt;/sub&gt;, whatever ΔT says, and kept.&lt;/p&gt;&lt;p&gt;Paper: fixed from T − t&lt;sub&gt;f&lt;/sub&gt; on. Default: official code.&lt;/p&gt;</source>
        <translation>&lt;p&gt;官方代码：在最终阶段的第一步，对冻结的得分再排序一次。PEFT：不论 ΔT 如何，恰好在 t = T − t&lt;sub&gt;f&lt;/sub&gt; 选定掩码并一直保持。&lt;/p&gt;&lt;p&gt;论文：从 T − t&lt;sub&gt;f&lt;/sub&gt; 起固定。默认：官方代码。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;On: in the final phase pruned triplets are removed from memory, and steps become faster.&lt;/p&gt;&lt;p&gt;Results are exactly equal &lt;b&gt;only for γ = 0 without clipping&lt;/b&gt; (Clip gradient at 0): otherwise the pruned P and Q would still count in the penalty and in the gradient&apos;s norm.&lt;/p&gt;&lt;p&gt;Official code: they stay, masked. Default: off.&lt;/p&gt;</source>
        <translation>&lt;p&gt;开：在最终阶段把已剪枝的三元组移出内存，训练步更快。&lt;/p&gt;&lt;p&gt;&lt;b&gt;只有 γ = 0 且不做梯度裁剪时&lt;/b&gt;（梯度裁剪为 0）结果才完全相同：否则已剪枝的 P 和 Q 仍会计入惩罚项和梯度范数。&lt;/p&gt;&lt;p&gt;官方代码：它们留着，只是被掩码。默认：关。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Weight of the penalty on ‖P&lt;sup&gt;T&lt;/sup&gt;P − I‖ and ‖QQ&lt;sup&gt;T&lt;/sup&gt; − I‖, which keeps P and Q orthogonal, so that λ can stand for singular values.&lt;/p&gt;&lt;p&gt;Higher: more nearly orthogonal, less freedom for the task.&lt;/p&gt;&lt;p&gt;Range: 0 (off) or more. Paper: 0.1 to 0.5. PEFT: 0.5.&lt;/p&gt;</source>
        <translation>&lt;p&gt;对 ‖P&lt;sup&gt;T&lt;/sup&gt;P − I‖ 和 ‖QQ&lt;sup&gt;T&lt;/sup&gt; − I‖ 的惩罚的权重：它让 P 和 Q 保持正交，这样 λ 才能代表奇异值。&lt;/p&gt;&lt;p&gt;越大：越接近正交，留给任务的自由越少。&lt;/p&gt;&lt;p&gt;范围：0（关闭）或更大。论文：0.1 到 0.5。PEFT：0.5。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Official code: γ·mean ‖P&lt;sup&gt;T&lt;/sup&gt;P − I‖&lt;sub&gt;F&lt;/sub&gt; over all P and Q. As printed: γ·Σ ‖P&lt;sup&gt;T&lt;/sup&gt;P − I‖²&lt;sub&gt;F&lt;/sub&gt;, much stronger at the same γ while the defect is large.&lt;/p&gt;&lt;p&gt;Paper: as printed. PEFT: as the official code, with which published results were made; so the default here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;官方代码：γ·mean ‖P&lt;sup&gt;T&lt;/sup&gt;P − I‖&lt;sub&gt;F&lt;/sub&gt;，对所有 P 和 Q 取平均。论文公式：γ·Σ ‖P&lt;sup&gt;T&lt;/sup&gt;P − I‖²&lt;sub&gt;F&lt;/sub&gt;，偏差大时，同样的 γ 下强得多。&lt;/p&gt;&lt;p&gt;论文：论文公式。PEFT：同官方代码，已发表的结果由它得出；因此也是这里的默认。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The score of a triplet, from &lt;code&gt;lambda&lt;/code&gt; (signed λ), &lt;code&gt;sigma&lt;/code&gt; (smoothed |λ|), &lt;code&gt;dsigma&lt;/code&gt; (smoothed |∂L/∂λ|), &lt;code&gt;I&lt;/code&gt; and &lt;code&gt;U&lt;/code&gt; (Ī and Ū, added up over the triplet), &lt;code&gt;d&lt;/code&gt; and &lt;code&gt;k&lt;/code&gt; (sides of the matrix), with + − * / ^, comparisons, &lt;code&gt;a ? b : c&lt;/code&gt; and abs, sqrt, exp, ln, min, max.&lt;/p&gt;&lt;p&gt;For example &lt;code&gt;I * U / (d + k + 1)&lt;/code&gt; or &lt;code&gt;sigma + 0.1 * dsigma&lt;/code&gt;&lt;/p&gt;&lt;p&gt;Range: finite for every value, 0 included. Paper&apos;s kind: &lt;code&gt;I * U&lt;/code&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;三元组的得分，可用的名称：&lt;code&gt;lambda&lt;/code&gt;（带符号的 λ）、&lt;code&gt;sigma&lt;/code&gt;（平滑的 |λ|）、&lt;code&gt;dsigma&lt;/code&gt;（平滑的 |∂L/∂λ|）、&lt;code&gt;I&lt;/code&gt; 和 &lt;code&gt;U&lt;/code&gt;（Ī 和 Ū，对三元组求和）、&lt;code&gt;d&lt;/code&gt; 和 &lt;code&gt;k&lt;/code&gt;（矩阵的两边），以及 + − * / ^、比较、&lt;code&gt;a ? b : c&lt;/code&gt; 和 abs、sqrt、exp、ln、min、max。&lt;/p&gt;&lt;p&gt;例如 &lt;code&gt;I * U / (d + k + 1)&lt;/code&gt; 或 &lt;code&gt;sigma + 0.1 * dsigma&lt;/code&gt;&lt;/p&gt;&lt;p&gt;范围：对任何值（包括 0）都有限。论文的形式：&lt;code&gt;I * U&lt;/code&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Triplets: every one costs the same. Parameters: a triplet of a d × k matrix costs d + k + 1, so that large matrices pay more.&lt;/p&gt;&lt;p&gt;Paper: triplets. PEFT: triplets.&lt;/p&gt;</source>
        <translation>&lt;p&gt;三元组：每个的代价都一样。参数：d × k 矩阵的一个三元组代价为 d + k + 1，因此大矩阵付出更多。&lt;/p&gt;&lt;p&gt;论文：三元组。PEFT：三元组。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What decides who stays within a budget of parameters: the score alone, or the score per parameter, which favours small matrices.&lt;/p&gt;&lt;p&gt;Default: score, as in the paper.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在参数预算内由什么决定去留：只看得分，或看单位参数的得分（有利于小矩阵）。&lt;/p&gt;&lt;p&gt;默认：得分，与论文相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank of every matrix at the start; a matrix may lose all of it or grow past it. Initial budget: b&lt;sub&gt;0&lt;/sub&gt; = r&lt;sub&gt;0&lt;/sub&gt;·Σ(d + k).&lt;/p&gt;&lt;p&gt;Higher: more to choose from, more parameters until the cuts, and a smaller s = α/r&lt;sub&gt;0&lt;/sub&gt;.&lt;/p&gt;&lt;p&gt;Range: 1 to min(d, k) of the smallest matrix. Default: 12.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个矩阵开始时的秩；之后可以全部失去，也可以增长到更高。初始预算：b&lt;sub&gt;0&lt;/sub&gt; = r&lt;sub&gt;0&lt;/sub&gt;·Σ(d + k)。&lt;/p&gt;&lt;p&gt;越大：可选的越多，剪枝前的参数越多，s = α/r&lt;sub&gt;0&lt;/sub&gt; 越小。&lt;/p&gt;&lt;p&gt;范围：1 到最小矩阵的 min(d, k)。默认：12。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank of every matrix at the start, the most it can ever have. Initial budget: b&lt;sub&gt;0&lt;/sub&gt; = r&lt;sub&gt;0&lt;/sub&gt; × matrices.&lt;/p&gt;&lt;p&gt;Higher: more to choose from, more parameters until the cuts, and a smaller s = α/r&lt;sub&gt;0&lt;/sub&gt;.&lt;/p&gt;&lt;p&gt;Range: 1 to min(d, k) of the smallest matrix. Paper: 1.5 × the target rank. PEFT: 12.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个矩阵开始时的秩，也是它能达到的最大值。初始预算：b&lt;sub&gt;0&lt;/sub&gt; = r&lt;sub&gt;0&lt;/sub&gt; × 矩阵数。&lt;/p&gt;&lt;p&gt;越大：可选的越多，剪枝前的参数越多，s = α/r&lt;sub&gt;0&lt;/sub&gt; 越小。&lt;/p&gt;&lt;p&gt;范围：1 到最小矩阵的 min(d, k)。论文：目标秩的 1.5 倍。PEFT：12。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Average rank that the final budget pays for: b&lt;sub&gt;T&lt;/sub&gt; = r&lt;sub&gt;T&lt;/sub&gt;·Σ(d + k) parameters.&lt;/p&gt;&lt;p&gt;Lower: a smaller adapter and harder choices. Fractions are allowed.&lt;/p&gt;&lt;p&gt;Range: above 0, at most r&lt;sub&gt;0&lt;/sub&gt;; equal to it with a constant budget. Default: 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;最终预算所能支付的平均秩：b&lt;sub&gt;T&lt;/sub&gt; = r&lt;sub&gt;T&lt;/sub&gt;·Σ(d + k) 个参数。&lt;/p&gt;&lt;p&gt;越小：适配器越小，取舍越难。可以是小数。&lt;/p&gt;&lt;p&gt;范围：大于 0，不超过 r&lt;sub&gt;0&lt;/sub&gt;；预算恒定时等于它。默认：8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Average rank of a matrix at the end. Final budget: b&lt;sub&gt;T&lt;/sub&gt; = r&lt;sub&gt;T&lt;/sub&gt; × matrices; some keep more, some nothing.&lt;/p&gt;&lt;p&gt;Lower: a smaller adapter and harder choices. Fractions are allowed.&lt;/p&gt;&lt;p&gt;Range: above 0, at most r&lt;sub&gt;0&lt;/sub&gt;. Paper: 2, 4 or 8. PEFT: 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结束时每个矩阵的平均秩。最终预算：b&lt;sub&gt;T&lt;/sub&gt; = r&lt;sub&gt;T&lt;/sub&gt; × 矩阵数；有的矩阵多留，有的一个不留。&lt;/p&gt;&lt;p&gt;越小：适配器越小，取舍越难。可以是小数。&lt;/p&gt;&lt;p&gt;范围：大于 0，不超过 r&lt;sub&gt;0&lt;/sub&gt;。论文：2、4 或 8。PEFT：8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rank of every matrix that the pattern does not name; a d × k matrix gets r·(d + k) parameters.&lt;/p&gt;&lt;p&gt;Higher: ΔW can express more, at more parameters, and s = α/r falls.&lt;/p&gt;&lt;p&gt;Range: 1 to min(d, k) of the smallest matrix. PEFT: 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;未在“秩的分配”中列出的每个矩阵的秩；d × k 矩阵有 r·(d + k) 个参数。&lt;/p&gt;&lt;p&gt;越大：ΔW 能表达的越多，参数也越多，s = α/r 越小。&lt;/p&gt;&lt;p&gt;范围：1 到最小矩阵的 min(d, k)。PEFT：8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Other ranks for single matrices, by their full names: &lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;PEFT&apos;s form is read, too: &lt;code&gt;{&quot;layer.0.query&quot;: 4}&lt;/code&gt;. Ranks that AdaLoRA found can be trained from the start this way.&lt;/p&gt;&lt;p&gt;Range: 0 (the matrix stays as it is) to min(d, k). PEFT: empty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按完整名称给个别矩阵指定不同的秩：&lt;code&gt;layer.0.query=4, layer.1.value=2&lt;/code&gt;&lt;/p&gt;&lt;p&gt;也可以用 PEFT 的写法：&lt;code&gt;{&quot;layer.0.query&quot;: 4}&lt;/code&gt;。这样可以从一开始就用 AdaLoRA 找到的秩来训练。&lt;/p&gt;&lt;p&gt;范围：0（矩阵保持原样）到 min(d, k)。PEFT：空。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two rounds. Each cuts the weakest σ of all matrices, merges the rest, and grows others along directions from one half of the batches, scored on the other half.&lt;/p&gt;&lt;p&gt;Higher: better founded choices, but fewer of them.&lt;/p&gt;&lt;p&gt;Range: 2 or more where matrices may grow, else 1; a multiple of ΔT must lie above t&lt;sub&gt;i&lt;/sub&gt;, at most at T − t&lt;sub&gt;f&lt;/sub&gt;. Usual: 100.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两轮之间的步数。每一轮剪掉所有矩阵中最弱的 σ，合并其余部分，并让别的矩阵沿新方向增长：方向由一半批次得出，用另一半评分。&lt;/p&gt;&lt;p&gt;越大：选择的依据越充分，但次数越少。&lt;/p&gt;&lt;p&gt;范围：允许增长时不小于 2，否则不小于 1；须有 ΔT 的倍数大于 t&lt;sub&gt;i&lt;/sub&gt; 且不超过 T − t&lt;sub&gt;f&lt;/sub&gt;。常用：100。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Steps between two allocations: the b(t) best triplets of all matrices stay, the other λ are set to 0 and may come back later.&lt;/p&gt;&lt;p&gt;Higher: fewer, larger cuts. Lower: ranks follow the scores closely, and their noise, too.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Paper: 1 for small data sets, else 10 or 100. PEFT: 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两次分配之间的步数：保留所有矩阵中最好的 b(t) 个三元组，其余的 λ 置为 0，以后可能重新激活。&lt;/p&gt;&lt;p&gt;越大：剪枝次数越少，每次越多。越小：秩紧跟得分，也紧跟其噪声。&lt;/p&gt;&lt;p&gt;范围：不小于 1。论文：小数据集为 1，其他为 10 或 100。PEFT：1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Optimizer steps of the whole run: T = epochs × samples / (batch × accumulation).&lt;/p&gt;&lt;p&gt;The budget is laid out over T: with a T longer than the training, ranks are never cut to the target.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Paper: 3,480 (MRPC) to 134,595 (CNN/DailyMail).&lt;/p&gt;</source>
        <translation>&lt;p&gt;整个运行的优化器步数：T = 轮数 × 样本数 / (批大小 × 累积)。&lt;/p&gt;&lt;p&gt;预算按 T 展开：如果 T 比实际训练更长，秩就永远降不到目标。&lt;/p&gt;&lt;p&gt;范围：不小于 1。论文：3,480（MRPC）到 134,595（CNN/DailyMail）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Optimizer steps of the whole run: T = epochs × samples / (batch × accumulation).&lt;/p&gt;&lt;p&gt;Higher: longer training; the learning rate reaches 0 at step T, and falls more slowly.&lt;/p&gt;&lt;p&gt;Range: 1 or more. Paper: 3,480 (MRPC) to 134,595 (CNN/DailyMail).&lt;/p&gt;</source>
        <translation>&lt;p&gt;整个运行的优化器步数：T = 轮数 × 样本数 / (批大小 × 累积)。&lt;/p&gt;&lt;p&gt;越大：训练越长；学习率在第 T 步降到 0，下降也越慢。&lt;/p&gt;&lt;p&gt;范围：不小于 1。论文：3,480（MRPC）到 134,595（CNN/DailyMail）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;First steps at the full budget, in which importance settles: b(t) = b&lt;sub&gt;0&lt;/sub&gt; for t ≤ t&lt;sub&gt;i&lt;/sub&gt;.&lt;/p&gt;&lt;p&gt;Longer: better founded cuts, but less time for them. Too short: the first cuts follow noise.&lt;/p&gt;&lt;p&gt;Range: 0 ≤ t&lt;sub&gt;i&lt;/sub&gt; &amp;lt; T − t&lt;sub&gt;f&lt;/sub&gt;. Paper: 4 to 17 % of T; 10&amp;nbsp;% is a sound start. PEFT: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;开头这些步保持全部预算，让重要性稳定下来：t ≤ t&lt;sub&gt;i&lt;/sub&gt; 时 b(t) = b&lt;sub&gt;0&lt;/sub&gt;。&lt;/p&gt;&lt;p&gt;越长：剪枝的依据越充分，但留给剪枝的时间越少。太短：最初的剪枝跟着噪声走。&lt;/p&gt;&lt;p&gt;范围：0 ≤ t&lt;sub&gt;i&lt;/sub&gt; &amp;lt; T − t&lt;sub&gt;f&lt;/sub&gt;。论文：T 的 4 到 17 %；从 10&amp;nbsp;% 开始比较稳妥。PEFT：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Last steps, at the final budget. Before them&lt;br&gt;b(t) = b&lt;sub&gt;T&lt;/sub&gt; + (b&lt;sub&gt;0&lt;/sub&gt; − b&lt;sub&gt;T&lt;/sub&gt;)·(1 − (t − t&lt;sub&gt;i&lt;/sub&gt;)/(T − t&lt;sub&gt;i&lt;/sub&gt; − t&lt;sub&gt;f&lt;/sub&gt;))&lt;sup&gt;3&lt;/sup&gt;.&lt;/p&gt;&lt;p&gt;Longer: what is left is trained further, but the cuts come faster.&lt;/p&gt;&lt;p&gt;Range: 0 ≤ t&lt;sub&gt;f&lt;/sub&gt; &amp;lt; T − t&lt;sub&gt;i&lt;/sub&gt;. Paper: 37 to 63 % of T; 50&amp;nbsp;% is a sound start. PEFT: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;最后这些步，保持最终预算。在此之前&lt;br&gt;b(t) = b&lt;sub&gt;T&lt;/sub&gt; + (b&lt;sub&gt;0&lt;/sub&gt; − b&lt;sub&gt;T&lt;/sub&gt;)·(1 − (t − t&lt;sub&gt;i&lt;/sub&gt;)/(T − t&lt;sub&gt;i&lt;/sub&gt; − t&lt;sub&gt;f&lt;/sub&gt;))&lt;sup&gt;3&lt;/sup&gt;。&lt;/p&gt;&lt;p&gt;越长：留下的训练得越充分，但剪枝来得越快。&lt;/p&gt;&lt;p&gt;范围：0 ≤ t&lt;sub&gt;f&lt;/sub&gt; &amp;lt; T − t&lt;sub&gt;i&lt;/sub&gt;。论文：T 的 37 到 63 %；从 50&amp;nbsp;% 开始比较稳妥。PEFT：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Falling: from b&lt;sub&gt;0&lt;/sub&gt; to b&lt;sub&gt;T&lt;/sub&gt; along AdaLoRA&apos;s cubic schedule, so that ranks start high and are cut.&lt;/p&gt;&lt;p&gt;Constant: b&lt;sub&gt;0&lt;/sub&gt; throughout; a matrix grows only when another one pays.&lt;/p&gt;&lt;p&gt;Default: falling, as in the paper.&lt;/p&gt;</source>
        <translation>&lt;p&gt;递减：沿 AdaLoRA 的三次曲线从 b&lt;sub&gt;0&lt;/sub&gt; 降到 b&lt;sub&gt;T&lt;/sub&gt;，秩从高处开始，再被剪枝。&lt;/p&gt;&lt;p&gt;恒定：始终为 b&lt;sub&gt;0&lt;/sub&gt;；只有别的矩阵让出参数时，矩阵才能增长。&lt;/p&gt;&lt;p&gt;默认：递减，与论文相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Highest step size of AdamW; it falls linearly to 0 at step T.&lt;/p&gt;&lt;p&gt;Higher: faster, until the loss jumps or diverges. All weights want a smaller one than adapters do.&lt;/p&gt;&lt;p&gt;Range: above 0. Default: 0.001; measured best on Fashion: 0.0005.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 的最大步长；到第 T 步线性降到 0。&lt;/p&gt;&lt;p&gt;越大：越快，直到损失突跳或发散。训练全部权重需要比适配器更小的学习率。&lt;/p&gt;&lt;p&gt;范围：大于 0。默认：0.001；在服饰图像上测得最好的是 0.0005。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Highest step size of AdamW; it falls linearly to 0 at step T.&lt;/p&gt;&lt;p&gt;Higher: faster, until the loss jumps or diverges. A head alone bears more than adapters do.&lt;/p&gt;&lt;p&gt;Range: above 0. Default: 0.001; measured best on Fashion: 0.01.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 的最大步长；到第 T 步线性降到 0。&lt;/p&gt;&lt;p&gt;越大：越快，直到损失突跳或发散。只训练分类头时可以比适配器用得更大。&lt;/p&gt;&lt;p&gt;范围：大于 0。默认：0.001；在服饰图像上测得最好的是 0.01。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Highest step size of AdamW; it falls linearly to 0 at step T.&lt;/p&gt;&lt;p&gt;Higher: faster, until the loss jumps or diverges. Lower: calmer, but T may be too short for it.&lt;/p&gt;&lt;p&gt;Range: above 0. Paper: 0.0005 to 0.0022.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AdamW 的最大步长；到第 T 步线性降到 0。&lt;/p&gt;&lt;p&gt;越大：越快，直到损失突跳或发散。越小：越平稳，但 T 可能不够长。&lt;/p&gt;&lt;p&gt;范围：大于 0。论文：0.0005 到 0.0022。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW = s·BA with s = α/r, r being the rank of the matrix.&lt;/p&gt;&lt;p&gt;Higher: ΔW counts for more and learns faster.&lt;/p&gt;&lt;p&gt;Range: above 0. PEFT: 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW = s·BA，s = α/r，r 为该矩阵的秩。&lt;/p&gt;&lt;p&gt;越大：ΔW 的分量越重，学得越快。&lt;/p&gt;&lt;p&gt;范围：大于 0。PEFT：8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW = s·PQ&lt;sup&gt;T&lt;/sup&gt; with s = α/r&lt;sub&gt;0&lt;/sub&gt;. The initial rank counts, so cutting and growing do not change s.&lt;/p&gt;&lt;p&gt;Higher: ΔW counts for more and learns faster.&lt;/p&gt;&lt;p&gt;Range: above 0. Default: 16.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW = s·PQ&lt;sup&gt;T&lt;/sup&gt;，s = α/r&lt;sub&gt;0&lt;/sub&gt;。按初始秩计算，因此剪除和增长都不改变 s。&lt;/p&gt;&lt;p&gt;越大：ΔW 的分量越重，学得越快。&lt;/p&gt;&lt;p&gt;范围：大于 0。默认：16。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;ΔW = s·PΛQ with s = α/r&lt;sub&gt;0&lt;/sub&gt;. The initial rank counts, so pruning does not change s.&lt;/p&gt;&lt;p&gt;Higher: ΔW counts for more and learns faster. A LoRA of smaller rank and the same α has a larger s.&lt;/p&gt;&lt;p&gt;Range: above 0. Paper: 16 or 32. PEFT: 8.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ΔW = s·PΛQ，s = α/r&lt;sub&gt;0&lt;/sub&gt;。按初始秩计算，因此剪枝不改变 s。&lt;/p&gt;&lt;p&gt;越大：ΔW 的分量越重，学得越快。秩更小而 α 相同的 LoRA，s 更大。&lt;/p&gt;&lt;p&gt;范围：大于 0。论文：16 或 32。PEFT：8。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;First n steps, in which the learning rate rises: η·t/n, then η·(T − t)/(T − n). The budget&apos;s warm-up t&lt;sub&gt;i&lt;/sub&gt; is another thing.&lt;/p&gt;&lt;p&gt;Longer: a calmer start, fewer steps near the full rate.&lt;/p&gt;&lt;p&gt;Range: 0 (none) to T. Official code: 100 to 3,000. Transformers: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;学习率在前 n 步上升：先为 η·t/n，之后为 η·(T − t)/(T − n)。它与预算的预热阶段 t&lt;sub&gt;i&lt;/sub&gt; 是两回事。&lt;/p&gt;&lt;p&gt;越长：开始越平稳，接近最大学习率的步数越少。&lt;/p&gt;&lt;p&gt;范围：0（无）到 T。官方代码：100 到 3,000。Transformers：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Samples in one batch; an optimizer step takes batch × accumulation.&lt;/p&gt;&lt;p&gt;Higher: less noise in gradients and importance, slower steps.&lt;/p&gt;&lt;p&gt;Range: 1 to 65,536. Paper: 16 to 64.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一批的样本数；一个优化器步用 批大小 × 累积 个样本。&lt;/p&gt;&lt;p&gt;越大：梯度和重要性的噪声越小，每步越慢。&lt;/p&gt;&lt;p&gt;范围：1 到 65,536。论文：16 到 64。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Batches whose gradients one optimizer step averages.&lt;/p&gt;&lt;p&gt;With n of them, an epoch has n times fewer steps, and T, t&lt;sub&gt;i&lt;/sub&gt;, t&lt;sub&gt;f&lt;/sub&gt; and ΔT count those.&lt;/p&gt;&lt;p&gt;Range: 1 to 65,536. Transformers: 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一个优化器步对多少批的梯度取平均。&lt;/p&gt;&lt;p&gt;取 n 批时，每轮数据的步数只有 n 分之一，T、t&lt;sub&gt;i&lt;/sub&gt;、t&lt;sub&gt;f&lt;/sub&gt; 和 ΔT 都按优化器步计数。&lt;/p&gt;&lt;p&gt;范围：1 到 65,536。Transformers：1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;rsLoRA: s = α/√r instead of α/r, so that high ranks do not learn more slowly.&lt;/p&gt;&lt;p&gt;PEFT: off.&lt;/p&gt;</source>
        <translation>&lt;p&gt;rsLoRA：s = α/√r 而不是 α/r，使高秩不会学得更慢。&lt;/p&gt;&lt;p&gt;PEFT：关。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Probability with which an input of an adapter is zeroed while training; the others are scaled by 1/(1 − p).&lt;/p&gt;&lt;p&gt;Higher: less overfitting, slower learning. The base never drops anything.&lt;/p&gt;&lt;p&gt;Range: 0 (off) to below 1. PEFT: 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;训练时适配器的每个输入以此概率置零；其余乘以 1/(1 − p)。&lt;/p&gt;&lt;p&gt;越大：过拟合越少，学习越慢。底座模型从不丢弃。&lt;/p&gt;&lt;p&gt;范围：0（关闭）到小于 1。PEFT：0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>bfloat16 (approximate)</source>
        <translation>bfloat16（近似）</translation>
    </message>
    <message>
        <source>Frozen weights</source>
        <translation>冻结权重</translation>
    </message>
    <message>
        <source>&lt;p&gt;What frozen weights are multiplied in while training. Adapters and validations stay in float32.&lt;/p&gt;&lt;p&gt;bfloat16 rounds to 8 bits: an approximation. &lt;b&gt;Plan ▸ Measure some steps&lt;/b&gt; tells how far gradients are off. It makes layers of 256 and wider 1.5 times as fast where the processor has AVX-512 BF16, and nothing elsewhere.&lt;/p&gt;&lt;p&gt;Default: float32.&lt;/p&gt;</source>
        <translation>&lt;p&gt;训练时冻结权重以何种精度相乘。适配器与验证始终使用 float32。&lt;/p&gt;&lt;p&gt;bfloat16 舍入到 8 位：这是近似，&lt;b&gt;计划 ▸ 测量若干步&lt;/b&gt;会给出梯度的偏差。处理器带有 AVX-512 BF16 时，宽度 256 及以上的层约快 1.5 倍，否则没有好处。&lt;/p&gt;&lt;p&gt;默认：float32。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ConfigFileTexts</name>
    <message>
        <source>%1 is no configuration: %2</source>
        <translation>%1 不是配置：%2</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Task loss</source>
        <translation>任务损失</translation>
    </message>
    <message>
        <source>Balance loss</source>
        <translation>平衡损失</translation>
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
        <source>Steps per second</source>
        <translation>每秒步数</translation>
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
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss × γ_b</source>
        <translation>损失 × γ_b</translation>
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
        <source>Steps/s</source>
        <translation>步/秒</translation>
    </message>
</context>
<context>
    <name>DropTexts</name>
    <message>
        <source>Nothing here can be opened: drop the folder of a run, or a configuration (.json).</source>
        <translation>这里没有可以打开的内容：请拖入运行的文件夹，或配置文件（.json）。</translation>
    </message>
    <message>
        <source>Let go to open the run %1.</source>
        <translation>松开即打开运行 %1。</translation>
    </message>
    <message>
        <source>Let go to make a draft with the settings of %1.</source>
        <translation>松开即用 %1 的设置新建草稿。</translation>
    </message>
    <message>
        <source>Let go to open the run %1 and to make a draft with the settings of %2.</source>
        <translation>松开即打开运行 %1，并用 %2 的设置新建草稿。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first run and the first configuration were opened, %n more were left out.</source>
        <translation>
            <numerusform>只打开了第一个运行和第一个配置，其余 %n 项已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is neither a run nor a configuration and was left out.</source>
        <translation>%1 既不是运行也不是配置，已略过。</translation>
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
        <source>--page %1 is not known: use run, compare or learn.</source>
        <translation>没有 --page %1：请用 run、compare 或 learn。</translation>
    </message>
    <message>
        <source>Show this recorded run beside that of DIR; may be given several times.</source>
        <translation>把这个已记录的运行与 DIR 中的运行并排显示；可多次给出。</translation>
    </message>
    <message>
        <source>Begin on the page run, compare or learn.</source>
        <translation>从 run、compare 或 learn 页面开始。</translation>
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
    <name>ReportText</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Steps recorded, of planned</source>
        <translation>已记录步数 / 计划步数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Frozen parameters</source>
        <translation>冻结参数</translation>
    </message>
    <message>
        <source>Parameters of the head</source>
        <translation>分类头的参数</translation>
    </message>
    <message>
        <source>Adapter parameters at the start</source>
        <translation>开始时的适配器参数</translation>
    </message>
    <message>
        <source>Scale s = α/r</source>
        <translation>缩放 s = α/r</translation>
    </message>
    <message>
        <source>Adapter parameters, peak and end</source>
        <translation>适配器参数：峰值与结束时</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Validation before and after</source>
        <translation>训练前后的验证结果</translation>
    </message>
    <message>
        <source>Test, used once</source>
        <translation>测试（只用一次）</translation>
    </message>
    <message>
        <source>Planted ranks found</source>
        <translation>找到的预设秩</translation>
    </message>
    <message>
        <source>Seconds in training steps</source>
        <translation>训练步用时（秒）</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Name in the config</source>
        <translation>配置中的名称</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Shape d × k</source>
        <translation>形状 d × k</translation>
    </message>
    <message>
        <source>Rank at the start</source>
        <translation>开始时的秩</translation>
    </message>
    <message>
        <source>Rank at step %1</source>
        <translation>第 %1 步的秩</translation>
    </message>
    <message>
        <source>Largest σ</source>
        <translation>最大 σ</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>After steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validations</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Shown beside it: %1.</source>
        <translation>并排显示：%1。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As it began; what was changed while it trained is listed under Events.</source>
        <translation>这是开始时的设置；训练期间的更改列在“事件”下。</translation>
    </message>
</context>
<context>
    <name>RunListMenu</name>
    <message>
        <source>&amp;Duplicate the draft</source>
        <translation>复制草稿(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;draft with its settings</source>
        <translation>用其设置新建草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove the draft</source>
        <translation>删除草稿(&amp;R)</translation>
    </message>
    <message>
        <source>Put into the &amp;queue</source>
        <translation>加入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Run &amp;earlier</source>
        <translation>提前运行(&amp;E)</translation>
    </message>
    <message>
        <source>Run &amp;later</source>
        <translation>推后运行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take out of the queue</source>
        <translation>移出队列(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on with the queue</source>
        <translation>继续队列(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ShortcutTexts</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab，Shift+Tab</translation>
    </message>
    <message>
        <source>To the next or previous control</source>
        <translation>转到下一个或上一个控件</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Ctrl+Tab，Ctrl+Shift+Tab</translation>
    </message>
    <message>
        <source>To the next or previous of the tabs that have the focus</source>
        <translation>转到有焦点的标签页的下一页或上一页</translation>
    </message>
    <message>
        <source>Alt and an underlined letter</source>
        <translation>Alt 加带下划线的字母</translation>
    </message>
    <message>
        <source>To a menu, a field or a button</source>
        <translation>转到菜单、字段或按钮</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>菜单键，Shift+F10</translation>
    </message>
    <message>
        <source>What a view offers: copy, save, show as table, explain</source>
        <translation>视图提供的操作：复制、保存、显示为表格、解释</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the view as a picture</source>
        <translation>把视图复制为图片</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The lesson that explains the view; elsewhere, this page</source>
        <translation>解释该视图的课程；在其他地方则为本页</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>One step back or on</source>
        <translation>后退或前进一步</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right, or [ and ]</source>
        <translation>Ctrl+左、右方向键，或 [ 和 ]</translation>
    </message>
    <message>
        <source>To the previous or next allocation</source>
        <translation>转到上次或下次分配</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home，End</translation>
    </message>
    <message>
        <source>To the first or newest step</source>
        <translation>转到第一步或最新一步</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Select the matrix beside, above or below</source>
        <translation>选择旁边、上方或下方的矩阵</translation>
    </message>
    <message>
        <source>Handles of the budget</source>
        <translation>预算曲线的手柄</translation>
    </message>
    <message>
        <source>Move by one; with Shift, or Page Up and Page Down, by more</source>
        <translation>移动一格；按住 Shift，或用 Page Up 和 Page Down，则移动更多</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Let go: the change is made</source>
        <translation>松开：作出更改</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to where it was</source>
        <translation>回到原处</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>回车键，空格键</translation>
    </message>
    <message>
        <source>Open the selected lesson</source>
        <translation>打开选中的课程</translation>
    </message>
    <message>
        <source>Previous or next section of a presentation</source>
        <translation>演示的上一节或下一节</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up，Page Down</translation>
    </message>
    <message>
        <source>Scroll, then the previous or next section</source>
        <translation>先滚动，再转到上一节或下一节</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>结束演示</translation>
    </message>
    <message>
        <source>List of runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格键</translation>
    </message>
    <message>
        <source>Compare the selected run with the shown one, or no longer</source>
        <translation>将选中的运行与所示运行比较，或不再比较</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Rename the selected draft</source>
        <translation>重命名选中的草稿</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Remove the selected draft</source>
        <translation>移除选中的草稿</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Play the run from here, or pause</source>
        <translation>从此处播放运行，或暂停</translation>
    </message>
    <message>
        <source>Plots over time</source>
        <translation>随时间变化的图</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+，−</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>All of the run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Select the triplet beside</source>
        <translation>选择旁边的三元组</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Select the triplet one place before or behind</source>
        <translation>选择前一位或后一位的三元组</translation>
    </message>
    <message>
        <source>Ten places before or behind</source>
        <translation>向前或向后十位</translation>
    </message>
    <message>
        <source>The first or last triplet</source>
        <translation>第一个或最后一个三元组</translation>
    </message>
    <message>
        <source>First or last section of a presentation</source>
        <translation>演示的第一节或最后一节</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs.</source>
        <translation>Zhang 等，ICLR 2023（arXiv 2303.10512），其实验的设置。</translation>
    </message>
    <message>
        <source>Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs: final total rank 144 over 72 matrices, the initial one 1.5 times that.</source>
        <translation>Zhang 等，ICLR 2023（arXiv 2303.10512），其实验的设置：72 个矩阵的最终总秩为 144，初始总秩为其 1.5 倍。</translation>
    </message>
    <message>
        <source>Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs: final total rank 288 over 72 matrices, the initial one 1.5 times that.</source>
        <translation>Zhang 等，ICLR 2023（arXiv 2303.10512），其实验的设置：72 个矩阵的最终总秩为 288，初始总秩为其 1.5 倍。</translation>
    </message>
    <message>
        <source>Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs: final total rank 576 over 72 matrices, the initial one 1.5 times that.</source>
        <translation>Zhang 等，ICLR 2023（arXiv 2303.10512），其实验的设置：72 个矩阵的最终总秩为 576，初始总秩为其 1.5 倍。</translation>
    </message>
    <message>
        <source>huggingface/peft 0.20.1.dev0, defaults of AdaLoraConfig; total_step has none.</source>
        <translation>huggingface/peft 0.20.1.dev0，AdaLoraConfig 的默认值；total_step 没有默认值。</translation>
    </message>
    <message>
        <source>Phases 10/40/50 % of T, the usual split of the paper&apos;s runs (Zhang et al., ICLR 2023); γ = 0.1 as in most of them; r_init = 12 and β1 = β2 = 0.85 as PEFT&apos;s defaults; α = 16 as in the paper; the learning rate, T and ΔT are this program&apos;s own, found by trying.</source>
        <translation>各阶段占 T 的 10/40/50 %，与论文实验的通常划分相同（Zhang 等，ICLR 2023）；γ = 0.1，与其中大多数相同；r_init = 12、β1 = β2 = 0.85，为 PEFT 的默认值；α = 16，与论文相同；学习率、T 和 ΔT 由本程序试验得出。</translation>
    </message>
    <message>
        <source>Phases 10/40/50 % of T, the usual split of the paper&apos;s runs (Zhang et al., ICLR 2023); r_init = 12 and β1 = 0.85 as PEFT&apos;s defaults; the learning rate, α, T, ΔT and all that growth needs are this program&apos;s own, measured in tests/bench/merge_variants.md.</source>
        <translation>各阶段占 T 的 10/40/50 %，与论文实验的通常划分相同（Zhang 等，ICLR 2023）；r_init = 12、β1 = 0.85，为 PEFT 的默认值；学习率、α、T、ΔT 以及增长所需的全部值由本程序得出，测量见 tests/bench/merge_variants.md。</translation>
    </message>
    <message>
        <source>Phases 10/40/50 % of T, the usual split of the paper&apos;s runs (Zhang et al., ICLR 2023); γ = 0.1 as in most of them; r_init = 12 and β1 = β2 = 0.85 as PEFT&apos;s defaults; the learning rate, α, T and ΔT are this program&apos;s own, found by trying.</source>
        <translation>各阶段占 T 的 10/40/50 %，与论文实验的通常划分相同（Zhang 等，ICLR 2023）；γ = 0.1，与其中大多数相同；r_init = 12、β1 = β2 = 0.85，为 PEFT 的默认值；学习率、α、T 和 ΔT 由本程序试验得出。</translation>
    </message>
    <message>
        <source>Phases 20/40/40 % of T, a longer warm-up than the paper&apos;s (Zhang et al., ICLR 2023), since T is short; γ = 0.1 as in most of its runs; r_init = 12 and β1 = β2 = 0.85 as PEFT&apos;s defaults; the learning rate, α, T and ΔT are this program&apos;s own, found by trying.</source>
        <translation>各阶段占 T 的 20/40/40 %，因为 T 很短，预热阶段比论文的长（Zhang 等，ICLR 2023）；γ = 0.1，与其大多数实验相同；r_init = 12、β1 = β2 = 0.85，为 PEFT 的默认值；学习率、α、T 和 ΔT 由本程序试验得出。</translation>
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
    <name>studio::AppearanceMenu</name>
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
</context>
<context>
    <name>studio::BenchMenu</name>
    <message>
        <source>rmgfdytl</source>
        <comment>the letters that other entries of the View menu have as mnemonics</comment>
        <translation>rmgfdytl</translation>
    </message>
    <message>
        <source>Show or hide the view %1</source>
        <translation>显示或隐藏视图“%1”</translation>
    </message>
    <message>
        <source>List of &amp;runs</source>
        <translation>运行列表(&amp;R)</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>时间轴(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Go to view</source>
        <translation>转到视图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Float or dock the view</source>
        <translation>浮动或停靠视图(&amp;F)</translation>
    </message>
    <message>
        <source>The view that has the keyboard&apos;s focus becomes a window of its own, or goes back into its place</source>
        <translation>让键盘焦点所在的视图成为独立的窗口，或回到原位</translation>
    </message>
    <message>
        <source>Hi&amp;de the view</source>
        <translation>隐藏视图(&amp;D)</translation>
    </message>
    <message>
        <source>Hide the view that has the keyboard&apos;s focus</source>
        <translation>隐藏键盘焦点所在的视图</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>重置布局(&amp;Y)</translation>
    </message>
    <message>
        <source>All views where they were at first</source>
        <translation>所有视图回到最初的位置</translation>
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
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Planned, %1</source>
        <translation>计划，%1</translation>
    </message>
    <message>
        <source>Kept, %1</source>
        <translation>保留，%1</translation>
    </message>
    <message>
        <source>Kept, %1, of %2</source>
        <translation>保留，%1，共 %2</translation>
    </message>
</context>
<context>
    <name>studio::ColorLegend</name>
    <message>
        <source>From %1 (dark) to %2 (bright).</source>
        <translation>从 %1（暗）到 %2（亮）。</translation>
    </message>
    <message>
        <source>From %1 (orange) over 0 to %2 (blue).</source>
        <translation>从 %1（橙色）经 0 到 %2（蓝色）。</translation>
    </message>
</context>
<context>
    <name>studio::Comparisons</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>studio::CurveBoard</name>
    <message>
        <source>This run did not record how many tokens a step sees.</source>
        <translation>此运行没有记录每步处理多少词元。</translation>
    </message>
    <message>
        <source>This run did not record how long its steps took.</source>
        <translation>此运行没有记录每步用了多长时间。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Tokens seen</source>
        <translation>已处理词元</translation>
    </message>
    <message>
        <source>Task loss</source>
        <translation>任务损失</translation>
    </message>
    <message>
        <source>Orthogonality or balance loss</source>
        <translation>正交性或平衡损失</translation>
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
        <source>Steps per second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Curves shown</source>
        <translation>显示的曲线</translation>
    </message>
    <message>
        <source>Chooses which curves are shown.</source>
        <translation>选择显示哪些曲线。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>What the time axis counts</source>
        <translation>时间轴的计量</translation>
    </message>
    <message>
        <source>Counts the time axis in optimizer steps, in seconds spent in them, or in tokens seen, padding included.</source>
        <translation>时间轴按优化器步数、训练所用的秒数，或已处理的词元数（含填充）计量。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>The weight w of what was before in the running mean m ← w·m + (1−w)·value. 0: no smoothing. The values themselves stay as a faint line.</source>
        <translation>滑动平均 m ← w·m + (1−w)·值 中旧值的权重 w。0：不平滑。原始值仍以淡线显示。</translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation>横轴(&amp;O)</translation>
    </message>
    <message>
        <source>Smoothin&amp;g</source>
        <translation>平滑(&amp;G)</translation>
    </message>
</context>
<context>
    <name>studio::CurvePlot</name>
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
        <source>No validation yet</source>
        <translation>尚无验证</translation>
    </message>
    <message>
        <source>Points appear here whenever the run measures itself on held-out data. Press Run.</source>
        <translation>运行每次在验证数据上测量时，这里会出现一个点。请按“运行”。</translation>
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
        <source>This run adds nothing to its task loss, so the norm of the gradient is shown here.</source>
        <translation>此运行没有在任务损失上附加任何项，因此这里显示梯度范数。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Click or drag: move the cursor. Wheel: zoom, with Shift move. Middle button: take it along. Double click: all of it.</source>
        <translation>单击或拖动：移动游标。滚轮：缩放，按住 Shift 则平移。中键：拖动画面。双击：显示全部。</translation>
    </message>
    <message>
        <source>Measured on held-out data.</source>
        <translation>在验证数据上测得。</translation>
    </message>
    <message>
        <source>Faint: every step. Bold: smoothed.</source>
        <translation>淡线：每一步。粗线：平滑后。</translation>
    </message>
    <message>
        <source>One value for every step.</source>
        <translation>每一步一个值。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>已完成步数</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, smoothed</source>
        <translation>%1，%2，平滑</translation>
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
    <name>studio::DefectPlot</name>
    <message>
        <source>Imbalance</source>
        <translation>不平衡度</translation>
    </message>
    <message>
        <source>Orthogonality defect</source>
        <translation>正交性偏差</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>At step %1: %2 = %3.</source>
        <translation>第 %1 步：%2 = %3。</translation>
    </message>
    <message>
        <source>‖PᵀP − QᵀQ‖_F: 0 when both factors carry ΔW alike, as after every merge. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>‖PᵀP − QᵀQ‖_F：两个因子均等承担 ΔW 时为 0，每次合并之后即是如此。单击或拖动：移动游标。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>The mean of ‖PᵀP − I‖_F and ‖QQᵀ − I‖_F: 0 when the triplets are orthonormal, so that s·|λ| are the singular values. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.</source>
        <translation>‖PᵀP − I‖_F 与 ‖QQᵀ − I‖_F 的平均：三元组标准正交时为 0，此时 s·|λ| 就是奇异值。单击或拖动：移动游标。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>No defect with LoRA</source>
        <translation>LoRA 没有偏差</translation>
    </message>
    <message>
        <source>LoRA does not ask its factors to be orthonormal or balanced.</source>
        <translation>LoRA 不要求因子标准正交或平衡。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>This run has recorded no defect of its factors; runs of older versions have none.</source>
        <translation>此运行没有记录因子的偏差；旧版本的运行都没有。</translation>
    </message>
    <message>
        <source>Step %1: %2 = %3</source>
        <translation>第 %1 步：%2 = %3</translation>
    </message>
</context>
<context>
    <name>studio::DockTitleBar</name>
    <message>
        <source>Drag to move this view; double click to let it float.</source>
        <translation>拖动以移动此视图；双击使其浮动。</translation>
    </message>
    <message>
        <source>Dock %1 in the window again</source>
        <translation>把“%1”停靠回窗口</translation>
    </message>
    <message>
        <source>Let %1 float as a window of its own</source>
        <translation>让“%1”浮动为独立的窗口</translation>
    </message>
    <message>
        <source>Hide %1; the View menu brings it back</source>
        <translation>隐藏“%1”；可从“视图”菜单恢复</translation>
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
    <message>
        <source>All matrices</source>
        <translation>所有矩阵</translation>
    </message>
    <message>
        <source>Matrix of the events</source>
        <translation>事件的矩阵</translation>
    </message>
    <message>
        <source>Shows only events of one matrix, and growths that it paid for.</source>
        <translation>只显示一个矩阵的事件，以及由它让出参数的增长。</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Only events of the selected matrix</source>
        <translation>只看选中矩阵的事件</translation>
    </message>
    <message>
        <source>Keeps to the events of the matrix that is selected in the other views.</source>
        <translation>只保留其他视图中选中的矩阵的事件。</translation>
    </message>
    <message>
        <source>Click an event to move the cursor to its step and to select its matrix and triplet.</source>
        <translation>单击事件：把游标移到它的步，并选中它的矩阵和三元组。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
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
    <name>studio::ImportanceCurve</name>
    <message>
        <source>Score %1</source>
        <translation>得分 %1</translation>
    </message>
    <message>
        <source>%1 triplets, best first</source>
        <translation>%1 个三元组，从最重要的开始</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1 个</translation>
    </message>
    <message>
        <source>recorded cut %1</source>
        <translation>记录的剪枝线 %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>剪枝线 %1</translation>
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
    <name>studio::ImportanceView</name>
    <message>
        <source>Place</source>
        <translation>名次</translation>
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
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>σ of ΔW, by size</source>
        <translation>ΔW 的 σ，从大到小</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>What-if score</source>
        <translation>假设得分</translation>
    </message>
    <message>
        <source>What-if kept</source>
        <translation>假设保留</translation>
    </message>
    <message>
        <source>at step %1 (state of step %2)</source>
        <translation>第 %1 步（第 %2 步的状态）</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>No scores.</source>
        <translation>没有得分。</translation>
    </message>
    <message>
        <source>At step %1 the mask keeps %2 of %3 triplets.</source>
        <translation>第 %1 步的掩码保留 %3 个三元组中的 %2 个。</translation>
    </message>
    <message>
        <source>The cut lies at score %1.</source>
        <translation>剪枝线位于得分 %1。</translation>
    </message>
    <message>
        <source>Best: %1.</source>
        <translation>最高：%1。</translation>
    </message>
    <message>
        <source>One allocation as asked: %1</source>
        <translation>按提问做一次分配：%1</translation>
    </message>
    <message>
        <source>No importance in LoRA</source>
        <translation>LoRA 没有重要性</translation>
    </message>
    <message>
        <source>LoRA keeps every triplet of its fixed ranks: nothing is scored and nothing is cut. AdaLoRA and merge and reallocate rank their triplets here.</source>
        <translation>LoRA 保留固定秩的所有三元组：既不评分也不剪枝。AdaLoRA 以及合并与重新分配会在这里给三元组排序。</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>尚无得分</translation>
    </message>
    <message>
        <source>All triplets appear here, from the most to the least important, with the line below which they are cut. Press Run, or open a run.</source>
        <translation>所有三元组按重要性从高到低显示在这里，并标出剪枝线。请按“运行”，或打开一个运行。</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>对数(&amp;L)</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>A logarithmic axis of scores: every step is a factor of ten. Off: a linear one.</source>
        <translation>得分用对数轴：每一格相差十倍。关闭时为线性轴。</translation>
    </message>
    <message>
        <source>By la&amp;yer</source>
        <translation>按层(&amp;Y)</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>Spread the scores by layer instead of by kind of matrix.</source>
        <translation>按层而不是按矩阵类型展开得分。</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>假设(&amp;W)</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Ask for another budget or another metric, and see the mask that one allocation on these scores would give.</source>
        <translation>换一个预算或度量，看看在这些得分上做一次分配会得到怎样的掩码。</translation>
    </message>
    <message>
        <source>Triplets by importance</source>
        <translation>按重要性排列的三元组</translation>
    </message>
    <message>
        <source>Each bar is a triplet, the most important first: its height is the score, its colour the kind of its matrix. Pale ones are cut. Click or use the arrow keys to select one.</source>
        <translation>每一条是一个三元组，最重要的在前：高度是得分，颜色是所属矩阵的类型。淡色的被剪枝。单击或用方向键选择。</translation>
    </message>
    <message>
        <source>Spread of scores</source>
        <translation>得分的分布</translation>
    </message>
    <message>
        <source>From the least to the largest score of each kind of matrix; the box holds the middle half, the thick line is the median, the dashed one the cut.</source>
        <translation>每类矩阵从最小到最大的得分；方框包含中间一半，粗线是中位数，虚线是剪枝线。</translation>
    </message>
</context>
<context>
    <name>studio::ImportanceWords</name>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>%1, μ = %2</source>
        <translation>%1，μ = %2</translation>
    </message>
    <message>
        <source>As recorded: %1</source>
        <translation>按记录：%1</translation>
    </message>
    <message>
        <source>This method chooses no mask: its ranks are fixed.</source>
        <translation>这种方法不选择掩码：它的秩是固定的。</translation>
    </message>
    <message>
        <source>Merge and reallocate trains a product of two factors, which has no λ; its σ is the size of a triplet.</source>
        <translation>合并与重新分配训练的是两个因子的乘积，其中没有 λ；三元组的大小是它的 σ。</translation>
    </message>
    <message>
        <source>Under masking the singular values of ΔW belong to all triplets of a matrix together, so that they cannot rank single ones.</source>
        <translation>使用掩码时，ΔW 的奇异值属于矩阵的所有三元组整体，不能用来给单个三元组排序。</translation>
    </message>
    <message>
        <source>The slopes |∂L/∂σ| were not recorded: this run&apos;s scores did not need them.</source>
        <translation>斜率 |∂L/∂σ| 没有记录：此运行的得分用不到它。</translation>
    </message>
    <message>
        <source>The record pins a matrix that this run does not have.</source>
        <translation>记录中固定了一个此运行没有的矩阵。</translation>
    </message>
    <message>
        <source>Pins hold more than this budget. Raise it, or free a matrix.</source>
        <translation>固定所占的多于此预算。请提高预算，或取消固定一个矩阵。</translation>
    </message>
    <message>
        <source>%1, triplet %2</source>
        <translation>%1，三元组 %2</translation>
    </message>
    <message>
        <source>Score %1: number %2 of %3</source>
        <translation>得分 %1：第 %2 名，共 %3 个</translation>
    </message>
    <message>
        <source>σ = %1</source>
        <translation>σ = %1</translation>
    </message>
    <message>
        <source>λ = %1; number %2 of the σ of its matrix is %3</source>
        <translation>λ = %1；该矩阵第 %2 大的 σ 为 %3</translation>
    </message>
    <message>
        <source>Slope %1</source>
        <translation>斜率 %1</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>保留。</translation>
    </message>
    <message>
        <source>Cut.</source>
        <translation>被剪枝。</translation>
    </message>
    <message>
        <source>Kept in the record; this allocation would cut it.</source>
        <translation>记录中保留；这次分配会剪掉它。</translation>
    </message>
    <message>
        <source>Cut in the record; this allocation would keep it.</source>
        <translation>记录中被剪枝；这次分配会保留它。</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>%1 of %2 triplets kept</source>
        <translation>保留 %1 个三元组，共 %2 个</translation>
    </message>
    <message>
        <source>Scores from %1 to %2, median %3</source>
        <translation>得分从 %1 到 %2，中位数 %3</translation>
    </message>
    <message>
        <source>The middle half lies between %1 and %2</source>
        <translation>中间一半位于 %1 与 %2 之间</translation>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About AdaLoRA Studio</source>
        <translation>关于 AdaLoRA Studio(&amp;A)</translation>
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
    <message>
        <source>Another run is being trained: stop it or let it end first.</source>
        <translation>另一个运行正在训练：请先停止它或等它结束。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 (reading)</source>
        <translation>%1（正在读取）</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>保存配置</translation>
    </message>
    <message>
        <source>The configuration cannot be opened</source>
        <translation>无法打开配置</translation>
    </message>
    <message>
        <source>The configuration cannot be saved</source>
        <translation>无法保存配置</translation>
    </message>
    <message>
        <source>The configuration was saved as %1.</source>
        <translation>配置已保存为 %1。</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>欢迎页(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>The queue of runs</source>
        <translation>运行的队列</translation>
    </message>
    <message>
        <source>The run of another program</source>
        <translation>另一个程序的运行</translation>
    </message>
    <message>
        <source>This run has left no checkpoint to fork it from.</source>
        <translation>此运行没有留下可供派生的检查点。</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>没有写入任何内容</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Painting the report…</source>
        <translation>正在绘制报告…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>AdaLoRA as in the paper: triplets are masked by importance, and some come back to life.</source>
        <translation>与论文相同的 AdaLoRA：按重要性对三元组做掩码，其中一些会重新激活。</translation>
    </message>
    <message>
        <source>Merge and reallocate: what one matrix gives up lets another one grow.</source>
        <translation>合并与重新分配：一个矩阵让出的，让另一个矩阵增长。</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>已答 %1 / %2 题</translation>
    </message>
    <message>
        <source>All views of the shown run</source>
        <translation>当前运行的所有视图</translation>
    </message>
    <message>
        <source>The shown run beside others: curves, settings, ranks, a table</source>
        <translation>当前运行与其他运行的比较：曲线、设置、秩和表格</translation>
    </message>
    <message>
        <source>Lessons on singular values, rank, importance and budgets</source>
        <translation>关于奇异值、秩、重要性和预算的课程</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>studio::MatrixDetail</name>
    <message>
        <source>%1 at step %2: %3; %4.</source>
        <translation>第 %2 步的 %1：%3；%4。</translation>
    </message>
    <message>
        <source>No matrix to look at yet</source>
        <translation>尚无可看的矩阵</translation>
    </message>
    <message>
        <source>The spectrum of a matrix and the life of its triplets appear here. Press Run, or open a run.</source>
        <translation>矩阵的谱和其三元组的一生会显示在这里。请按“运行”，或打开一个运行。</translation>
    </message>
    <message>
        <source>No states recorded yet.</source>
        <translation>尚无记录的状态。</translation>
    </message>
    <message>
        <source>No matrix selected</source>
        <translation>没有选中矩阵</translation>
    </message>
    <message>
        <source>Click a matrix in the rank map to see its singular values, its triplets and how they live and die.</source>
        <translation>单击秩图中的矩阵，即可看到它的奇异值、它的三元组以及它们如何生灭。</translation>
    </message>
    <message>
        <source>&amp;Show %1 (highest rank)</source>
        <translation>显示 %1（秩最高）(&amp;S)</translation>
    </message>
    <message>
        <source>No matrix selected. %1 has the highest rank, %2.</source>
        <translation>没有选中矩阵。%1 的秩最高，为 %2。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Show the matrix with the highest rank</source>
        <translation>显示秩最高的矩阵</translation>
    </message>
    <message>
        <source>Selects the matrix that keeps the most triplets at the cursor, in all views.</source>
        <translation>在所有视图中选中游标处保留三元组最多的矩阵。</translation>
    </message>
</context>
<context>
    <name>studio::MatrixSpectrum</name>
    <message>
        <source>keep &lt;b&gt;%1&lt;/b&gt; of Σσ²</source>
        <translation>占 Σσ² 的 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>keep &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>占 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The top %1 keep %2 of the energy.</source>
        <translation>前 %1 个占能量的 %2。</translation>
    </message>
    <message>
        <source>σ %1: %2.</source>
        <translation>σ %1：%2。</translation>
    </message>
    <message>
        <source>, top %1 keep %2 of Σσ²</source>
        <translation>，前 %1 个占 Σσ² 的 %2</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>top </source>
        <translation>前 </translation>
    </message>
    <message>
        <source>How many singular values count as the top</source>
        <translation>多少个奇异值算作“前”</translation>
    </message>
    <message>
        <source>k: what the k largest singular values keep of the energy, Σ of the top k σ² / Σσ². A click on a bar of σ sets it, too.</source>
        <translation>k：最大的 k 个奇异值占多少能量，即前 k 个 σ² 之和 / Σσ²。单击 σ 的条形也可以设定。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis of the spectrum</source>
        <translation>谱的对数轴</translation>
    </message>
    <message>
        <source>Switches the vertical axis between linear and logarithmic, five decades deep.</source>
        <translation>在线性与对数纵轴之间切换，对数轴覆盖五个数量级。</translation>
    </message>
    <message>
        <source>Singular values and triplets, largest first</source>
        <translation>奇异值与三元组，从大到小</translation>
    </message>
    <message>
        <source>Blue: the true singular values of ΔW. Grey: the triplets by s·|λ|, hollow when masked; both would be equal if P and Q were orthonormal. Click a triplet, or use the arrow keys, to select it in all views.</source>
        <translation>蓝色：ΔW 的真实奇异值。灰色：三元组的 s·|λ|，空心为被掩码；若 P 和 Q 标准正交，两者相等。单击三元组，或用方向键，即可在所有视图中选中它。</translation>
    </message>
</context>
<context>
    <name>studio::MatrixTrace</name>
    <message>
        <source>Triplets over time</source>
        <translation>三元组随时间的变化</translation>
    </message>
    <message>
        <source>LoRA has no scores.</source>
        <translation>LoRA 没有得分。</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1 个</translation>
    </message>
    <message>
        <source>%1 kept, cut at %2</source>
        <translation>保留 %1 个，剪枝线 %2</translation>
    </message>
    <message>
        <source>score &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>得分 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1 &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>triplet %1, kept: %2</source>
        <translation>三元组 %1，保留：%2</translation>
    </message>
    <message>
        <source>triplet %1, not kept: %2</source>
        <translation>三元组 %1，未保留：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>At step %1: %2.</source>
        <translation>第 %1 步：%2。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Quantity of the triplets over time</source>
        <translation>三元组随时间变化的量</translation>
    </message>
    <message>
        <source>Score: what the allocation ranks by, against the lowest score that was kept. s·|λ|: what a triplet adds to ΔW; with merge and reallocate, and with LoRA, its σ.</source>
        <translation>得分：分配排序的依据，与被保留的最低得分对照。s·|λ|：三元组对 ΔW 的贡献；在合并与重新分配和 LoRA 中为它的 σ。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis of the triplets over time</source>
        <translation>三元组随时间变化的对数轴</translation>
    </message>
    <message>
        <source>Switches the vertical axis between linear and logarithmic.</source>
        <translation>在线性与对数纵轴之间切换。</translation>
    </message>
    <message>
        <source>Triplets of the matrix over steps</source>
        <translation>矩阵的三元组随步数的变化</translation>
    </message>
    <message>
        <source>Solid: kept. Dotted: masked. Dashed: the lowest score that the last allocation kept. ×: pruned, ●: came back, ✚: born. Click a line: select its triplet. Wheel: zoom. Double click: all steps.</source>
        <translation>实线：保留。点线：被掩码。虚线：上次分配保留的最低得分。×：剪枝，●：重新激活，✚：新生。单击曲线：选中其三元组。滚轮：缩放。双击：显示全部步数。</translation>
    </message>
    <message>
        <source>No scores with LoRA</source>
        <translation>LoRA 没有得分</translation>
    </message>
    <message>
        <source>LoRA keeps all its triplets, so none is scored and there is no threshold. Choose σ to see how its singular values move.</source>
        <translation>LoRA 保留所有三元组，因此不评分，也没有阈值。选择 σ 可看奇异值如何变化。</translation>
    </message>
    <message>
        <source>No states yet</source>
        <translation>尚无状态</translation>
    </message>
    <message>
        <source>Every triplet of the matrix is a line here as soon as the run has recorded a state.</source>
        <translation>运行一旦记录了状态，矩阵的每个三元组在这里就是一条线。</translation>
    </message>
    <message>
        <source>Triplet %1, step %2: kept</source>
        <translation>三元组 %1，第 %2 步：保留</translation>
    </message>
    <message>
        <source>Triplet %1, step %2: not kept</source>
        <translation>三元组 %1，第 %2 步：未保留</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>得分 %1</translation>
    </message>
    <message>
        <source>Lowest score kept: %1</source>
        <translation>保留的最低得分：%1</translation>
    </message>
</context>
<context>
    <name>studio::MatrixWords</name>
    <message>
        <source>d × k = %1 × %2</source>
        <translation>d × k = %1 × %2</translation>
    </message>
    <message>
        <source>rank &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>秩 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>rank &lt;b&gt;%1&lt;/b&gt; (at the start %2, true %3)</source>
        <translation>秩 &lt;b&gt;%1&lt;/b&gt;（开始时 %2，真实 %3）</translation>
    </message>
    <message>
        <source>rank &lt;b&gt;%1&lt;/b&gt; (at the start %2)</source>
        <translation>秩 &lt;b&gt;%1&lt;/b&gt;（开始时 %2）</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>stable rank &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>稳定秩 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>effective rank &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>有效秩 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Σσ² &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Σσ² &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>imbalance ‖PᵀP − QᵀQ‖ &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>不平衡度 ‖PᵀP − QᵀQ‖ &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>defect ‖PᵀP − I‖ &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>偏差 ‖PᵀP − I‖ &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Stable rank: Σσ²/σ₁², how many directions as strong as the first the energy would fill. Effective rank: the exponential of the entropy of σ/Σσ, how many directions share ΔW. Σσ²: the energy of ΔW.</source>
        <translation>稳定秩：Σσ²/σ₁²，能量相当于多少个与第一个同样强的方向。有效秩：σ/Σσ 的熵的指数，即多少个方向分担 ΔW。Σσ²：ΔW 的能量。</translation>
    </message>
    <message>
        <source>Imbalance: ‖PᵀP − QᵀQ‖_F, 0 when both factors carry ΔW alike.</source>
        <translation>不平衡度：‖PᵀP − QᵀQ‖_F，两个因子均等承担 ΔW 时为 0。</translation>
    </message>
    <message>
        <source>Defect: the mean of ‖PᵀP − I‖_F and ‖QQᵀ − I‖_F, 0 when the triplets are orthonormal and s·|λ| are the singular values.</source>
        <translation>偏差：‖PᵀP − I‖_F 与 ‖QQᵀ − I‖_F 的平均，三元组标准正交且 s·|λ| 就是奇异值时为 0。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>i</source>
        <translation>i</translation>
    </message>
    <message>
        <source>σ, i-th largest</source>
        <translation>第 i 大的 σ</translation>
    </message>
    <message>
        <source>Triplet</source>
        <translation>三元组</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>λ of the triplet</source>
        <translation>三元组的 λ</translation>
    </message>
    <message>
        <source>σ of the triplet</source>
        <translation>三元组的 σ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Lowest score kept</source>
        <translation>保留的最低得分</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>不平衡度</translation>
    </message>
    <message>
        <source>Orthogonality defect</source>
        <translation>正交性偏差</translation>
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
    <message>
        <source>Gradients are %1 from those of float32 weights.</source>
        <translation>梯度与 float32 权重的梯度相差 %1。</translation>
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
        <source>Save or copy this picture, or set it back as it was.</source>
        <translation>保存或复制此图，或恢复到原来的样子。</translation>
    </message>
    <message>
        <source>Picture menu</source>
        <translation>图片菜单</translation>
    </message>
    <message>
        <source>Restar&amp;t this picture</source>
        <translation>重新开始此图(&amp;T)</translation>
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
    <message>
        <source>Plan</source>
        <translation>计划</translation>
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
    <name>studio::RankDifference</name>
    <message>
        <source>Ranks beside those &amp;of</source>
        <translation>秩的对比对象(&amp;O)</translation>
    </message>
    <message>
        <source>The run whose ranks are compared</source>
        <translation>与之比较秩的运行</translation>
    </message>
    <message>
        <source>Colours say how many ranks more or fewer the shown run has, at the cursor, than this one.</source>
        <translation>颜色表示在游标处，当前运行比这个运行多或少多少秩。</translation>
    </message>
    <message>
        <source>Different ranks</source>
        <translation>不同的秩</translation>
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
        <source> (+%1)</source>
        <translation> (+%1)</translation>
    </message>
    <message>
        <source> (−%1)</source>
        <translation> (−%1)</translation>
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
        <source>(+1): one more than %1</source>
        <translation>(+1)：比 %1 多 1</translation>
    </message>
    <message>
        <source>What colours the cells; the number is always the rank.</source>
        <translation>单元格按什么着色；数字始终是秩。</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Coloured by: %1.</source>
        <translation>着色依据：%1。</translation>
    </message>
    <message>
        <source>Selected: %1. %2.</source>
        <translation>选中：%1。%2。</translation>
    </message>
    <message>
        <source>%1 of them differ from those of %2.</source>
        <translation>其中 %1 个与 %2 的不同。</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>since </source>
        <translation>起始步 </translation>
    </message>
    <message>
        <source>Step that changes are counted from</source>
        <translation>变化的起始步</translation>
    </message>
    <message>
        <source>Changes of the rank are counted from this step. 0: the start of the run.</source>
        <translation>秩的变化从这一步算起。0：运行开始时。</translation>
    </message>
    <message>
        <source>Count changes since the cursor&apos;s step</source>
        <translation>从游标所在的步起计算变化</translation>
    </message>
    <message>
        <source>Counts changes from the step where the cursor stands now.</source>
        <translation>从游标现在所在的步起计算变化。</translation>
    </message>
    <message>
        <source>Each cell is a matrix with its current rank. ▲ and ▼: the rank rose or fell at the last allocation. A pin: the rank is held; a lock: the matrix is never pruned. Click or use the arrow keys to select one, Escape to select none; while the run trains, a right click or the menu key pins it.</source>
        <translation>每个单元格是一个矩阵及其当前的秩。▲ 和 ▼：上次分配使秩上升或下降。图钉：秩已固定；锁：矩阵从不剪枝。单击或用方向键选择，按 Esc 取消选择；训练时，右键单击或按菜单键可固定它。</translation>
    </message>
    <message>
        <source>Sin&amp;ce here</source>
        <translation>从此处起(&amp;C)</translation>
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
    <name>studio::RankWords</name>
    <message>
        <source>Held: every allocation gives it rank %1</source>
        <translation>已固定：每次分配都给它秩 %1</translation>
    </message>
    <message>
        <source>Never pruned: it keeps every triplet that it has</source>
        <translation>从不剪枝：保留它现有的每个三元组</translation>
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
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>占预算的份额</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Mean score of the kept</source>
        <translation>保留者的平均得分</translation>
    </message>
    <message>
        <source>Σσ² of ΔW</source>
        <translation>ΔW 的 Σσ²</translation>
    </message>
    <message>
        <source>Change since a step</source>
        <translation>自某步以来的变化</translation>
    </message>
    <message>
        <source>Difference from a compared run</source>
        <translation>与所比较运行之差</translation>
    </message>
    <message>
        <source>Difference from %1</source>
        <translation>与 %1 之差</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>个参数</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>change of the rank</source>
        <translation>秩的变化</translation>
    </message>
    <message>
        <source>difference of ranks</source>
        <translation>秩之差</translation>
    </message>
    <message>
        <source>How many triplets the matrix keeps. Bright: the highest rank that any matrix had in this run. Dark: no triplets are left.</source>
        <translation>矩阵保留多少个三元组。亮：此运行中任何矩阵有过的最高秩。暗：没有三元组了。</translation>
    </message>
    <message>
        <source>What the kept triplets of the matrix cost, as a part of what all kept triplets cost, in the unit of the budget. All shares add up to 100 %.</source>
        <translation>矩阵保留的三元组的代价，占全部保留三元组代价的比例，以预算的单位计。所有份额合计 100 %。</translation>
    </message>
    <message>
        <source>What the kept triplets train: rank · (d + k + 1) with AdaLoRA, rank · (d + k) with merge and reallocate and with LoRA.</source>
        <translation>保留的三元组训练的参数：AdaLoRA 为 秩 · (d + k + 1)，合并与重新分配和 LoRA 为 秩 · (d + k)。</translation>
    </message>
    <message>
        <source>The mean of the scores of the kept triplets: what the allocation ranks by. The unit is that of the metric.</source>
        <translation>保留的三元组的平均得分，即分配排序的依据。单位与度量相同。</translation>
    </message>
    <message>
        <source>Σσ² = ‖ΔW‖²_F, the energy of the learned change: how much the matrix has moved altogether.</source>
        <translation>Σσ² = ‖ΔW‖²_F，学到的变化的能量：矩阵总共移动了多少。</translation>
    </message>
    <message>
        <source>The rank now less the rank at the chosen step. Blue: it rose. Orange: it fell.</source>
        <translation>当前的秩减去所选步的秩。蓝色：上升。橙色：下降。</translation>
    </message>
    <message>
        <source>The rank of this run less that of the compared run at the same step. Blue: more here. Orange: less here.</source>
        <translation>此运行的秩减去所比较运行在同一步的秩。蓝色：此处更多。橙色：此处更少。</translation>
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
        <source>Rank %1, at the start %2, at most %3</source>
        <translation>秩 %1，开始时 %2，最多 %3</translation>
    </message>
    <message>
        <source>%1: rank %2 (state of step %3)</source>
        <translation>%1：秩 %2（第 %3 步的状态）</translation>
    </message>
    <message>
        <source>Since step %1: %2</source>
        <translation>自第 %1 步以来：%2</translation>
    </message>
    <message>
        <source>True rank r* = %1</source>
        <translation>真实秩 r* = %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 of the budget in use</source>
        <translation>%1 个参数，占已用预算的 %2</translation>
    </message>
    <message>
        <source>Mean score of the kept: %1</source>
        <translation>保留者的平均得分：%1</translation>
    </message>
    <message>
        <source>Σσ² = %1, largest σ: %2</source>
        <translation>Σσ² = %1，最大 σ：%2</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>%1，秩 %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Rank at the start</source>
        <translation>开始时的秩</translation>
    </message>
    <message>
        <source>Share of the budget in %</source>
        <translation>占预算的份额（%）</translation>
    </message>
    <message>
        <source>Σσ²</source>
        <translation>Σσ²</translation>
    </message>
    <message>
        <source>Largest σ</source>
        <translation>最大 σ</translation>
    </message>
    <message>
        <source>True rank</source>
        <translation>真实秩</translation>
    </message>
    <message>
        <source>Change since step %1</source>
        <translation>自第 %1 步以来的变化</translation>
    </message>
    <message>
        <source>Rank of %1</source>
        <translation>%1 的秩</translation>
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
    <message>
        <source>Hold a roun&amp;d</source>
        <translation>进行一轮(&amp;D)</translation>
    </message>
</context>
<context>
    <name>studio::RecentMenu</name>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1（已不在原处）</translation>
    </message>
    <message>
        <source>%1 was moved or deleted.</source>
        <translation>%1 已被移动或删除。</translation>
    </message>
    <message>
        <source>Make a draft with these settings</source>
        <translation>用这些设置新建草稿</translation>
    </message>
    <message>
        <source>Open this run</source>
        <translation>打开此运行</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过任何内容</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
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
    <message>
        <source>This draft waits in the queue, at place %1. The menu of the list of runs changes that.</source>
        <translation>此草稿在队列中等待，排在第 %1 位。可在运行列表的菜单中更改。</translation>
    </message>
    <message>
        <source>Open &amp;config…</source>
        <translation>打开配置(&amp;C)…</translation>
    </message>
    <message>
        <source>Make a draft with the settings of a configuration file</source>
        <translation>用配置文件中的设置新建草稿</translation>
    </message>
    <message>
        <source>&amp;Save config…</source>
        <translation>保存配置(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the shown settings to a file that the command line trains, too</source>
        <translation>把显示的设置写入文件，命令行也可以用它训练</translation>
    </message>
    <message>
        <source>&amp;Run next</source>
        <translation>接着运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run next</source>
        <translation>接着运行</translation>
    </message>
    <message>
        <source>Put it into the queue: it is trained when the run in training and those that wait have finished</source>
        <translation>加入队列：等正在训练和排队的运行结束后训练它</translation>
    </message>
    <message>
        <source>Re&amp;port as PDF…</source>
        <translation>PDF 报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Write one PDF with the settings, the figures, a picture of every view and the tables</source>
        <translation>写一个 PDF，含设置、指标、每个视图的图片和表格</translation>
    </message>
    <message>
        <source>There is nothing to report yet: run the draft or open a recorded run.</source>
        <translation>还没有可报告的内容：请运行草稿，或打开已记录的运行。</translation>
    </message>
    <message>
        <source>Follo&amp;w the newest step</source>
        <translation>跟随最新一步(&amp;W)</translation>
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
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;New run with these values</source>
        <translation>用这些值新建运行(&amp;N)</translation>
    </message>
</context>
<context>
    <name>studio::RunLegend</name>
    <message>
        <source>Runs shown</source>
        <translation>显示的运行</translation>
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
        <source>Pick a run to look at; a running one goes on meanwhile. Ctrl and a click compare another run with it. The context menu offers that, too, and to copy, queue and, for drafts, to rename (F2) or remove (Delete).</source>
        <translation>选择要查看的运行；正在训练的运行会继续进行。按住 Ctrl 单击可与另一个运行比较。快捷菜单也提供比较，还可以复制、排队，以及重命名（F2）或删除（Delete）草稿。</translation>
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
        <source>place %1, queue paused</source>
        <translation>第 %1 位，队列已暂停</translation>
    </message>
    <message>
        <source>runs next</source>
        <translation>下一个运行</translation>
    </message>
    <message>
        <source>place %1 in the queue</source>
        <translation>排在第 %1 位</translation>
    </message>
    <message>
        <source>trains elsewhere</source>
        <translation>在别处训练</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>参与比较</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
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
        <source>%1 was interrupted at step %2.</source>
        <translation>%1 在第 %2 步中断。</translation>
    </message>
    <message>
        <source>%1 was interrupted at step %2. It goes on from its checkpoint at step %3.</source>
        <translation>%1 在第 %2 步中断。它将从第 %3 步的检查点继续。</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) wait in the queue, which is paused.</source>
        <translation>
            <numerusform>有 %Ln 个运行在队列中等待，而队列已暂停。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with the queue</source>
        <translation>继续队列(&amp;G)</translation>
    </message>
    <message>
        <source>Another program is training this run. It is shown as it grows; pausing, stopping and edits are handed to that program.</source>
        <translation>另一个程序正在训练此运行。这里随其进展显示；暂停、停止和修改会转交给那个程序。</translation>
    </message>
    <message>
        <source>Re&amp;sume</source>
        <translation>继续(&amp;S)</translation>
    </message>
</context>
<context>
    <name>studio::RunPage</name>
    <message>
        <source>Ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Plan (%1)</source>
        <translation>计划（%1）</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>studio::RunRowDelegate</name>
    <message>
        <source>Name of the draft</source>
        <translation>草稿的名称</translation>
    </message>
</context>
<context>
    <name>studio::RunShelf</name>
    <message>
        <source>%1 was given up before its first step.</source>
        <translation>%1 在第一步之前被放弃。</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1 副本</translation>
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
    <name>studio::RunTable</name>
    <message>
        <source>Parameters, peak</source>
        <translation>参数，峰值</translation>
    </message>
    <message>
        <source>Parameters, end</source>
        <translation>参数，结束时</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最佳验证</translation>
    </message>
    <message>
        <source>Last validation</source>
        <translation>最后验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Time per step, ms</source>
        <translation>每步时间（毫秒）</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) side by side.</source>
        <translation>
            <numerusform>并排显示 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs that differ in the seed alone stand together, with mean ± standard deviation. A click on a column&apos;s head sorts; Return shows that run.</source>
        <translation>只有种子不同的运行排在一起，并给出平均值 ± 标准差。单击列标题可排序；按回车键显示该运行。</translation>
    </message>
    <message>
        <source>No runs to compare</source>
        <translation>没有要比较的运行</translation>
    </message>
    <message>
        <source>Tick other runs in the list at the left: with Ctrl and a click, or with its context menu. Their curves, settings and ranks appear here beside those of the shown run.</source>
        <translation>在左侧列表中勾选其他运行：按住 Ctrl 单击，或用快捷菜单。它们的曲线、设置和秩会与当前运行并排显示在这里。</translation>
    </message>
    <message>
        <source>Runs side by side</source>
        <translation>并排的运行</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n run(s)</source>
        <translation>
            <numerusform>%1，%n 次运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::RunView</name>
    <message>
        <source>&amp;Explain this</source>
        <translation>解释这个视图(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>复制数值(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save picture or numbers…</source>
        <translation>保存图片或数值(&amp;S)…</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>显示为表格(&amp;T)</translation>
    </message>
</context>
<context>
    <name>studio::RunWatch</name>
    <message>
        <source>The program that trains the run has not answered. What it does shows here nevertheless; ask again, or steer the run there.</source>
        <translation>训练此运行的程序没有应答。它所做的仍会显示在这里；可以再试一次，或到那边操控运行。</translation>
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
    <name>studio::ScoreSpread</name>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Score, quartiles</source>
        <translation>得分，四分位</translation>
    </message>
</context>
<context>
    <name>studio::SettingDifferences</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ.</source>
        <translation>
            <numerusform>%n 项设置不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings in effect, edits included, that are not the same in all of these runs. Name, method and seed are in the table of runs.</source>
        <translation>实际生效的设置（含训练中的修改）中，这些运行不全相同的项。名称、方法和种子见运行的表格。</translation>
    </message>
    <message>
        <source>Besides name, method and seed, all settings are the same.</source>
        <translation>除名称、方法和种子外，所有设置都相同。</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>没有可比较的对象</translation>
    </message>
    <message>
        <source>Here stands what is set otherwise in the runs that you compare.</source>
        <translation>所比较的运行中设置不同之处会列在这里。</translation>
    </message>
    <message>
        <source>Different settings</source>
        <translation>不同的设置</translation>
    </message>
</context>
<context>
    <name>studio::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>All keys and what they do, for a text of your own</source>
        <translation>所有按键及其作用，可贴到自己的文档中</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>On paper or into a PDF</source>
        <translation>打印到纸上或存为 PDF</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>studio::ShownConfig</name>
    <message>
        <source>Nothing is planned for this run: its method changes no ranks.</source>
        <translation>此运行没有计划：这种方法不改变秩。</translation>
    </message>
    <message numerus="yes">
        <source>%n matrices</source>
        <translation>
            <numerusform>%n 个矩阵</numerusform>
        </translation>
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
        <source>%1 trained and %2 frozen parameters</source>
        <translation>%1 个可训练参数，%2 个冻结参数</translation>
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
        <source>Bright is large. The scale grows in round steps and never shrinks during a run.</source>
        <translation>越亮越大。色标按整数级增长，运行期间从不缩小。</translation>
    </message>
    <message>
        <source>Triplets over steps</source>
        <translation>三元组随步数变化</translation>
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
    <message>
        <source>Triplet, largest first</source>
        <translation>三元组，从大到小</translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation>%1，对数</translation>
    </message>
    <message>
        <source>Selected: %1, rank %2.</source>
        <translation>选中：%1，秩 %2。</translation>
    </message>
    <message>
        <source>Triplet %1: %2 = %3.</source>
        <translation>三元组 %1：%2 = %3。</translation>
    </message>
    <message>
        <source>by matrix</source>
        <translation>按矩阵</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <source>By matrix: the rows of a matrix lie together. By value: the largest at the cursor is on top; the order is taken anew whenever you move the cursor.</source>
        <translation>按矩阵：同一矩阵的行排在一起。按大小：游标处最大的在最上面；每次移动游标都会重新排序。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>对数颜色</translation>
    </message>
    <message>
        <source>Spreads the colours over four decades, so that small values are told apart, too.</source>
        <translation>颜色覆盖四个数量级，使小的值也能区分。</translation>
    </message>
    <message>
        <source>Colour scale of %1</source>
        <translation>%1 的色标</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selected matrix</source>
        <translation>缩放到选中的矩阵(&amp;Z)</translation>
    </message>
    <message>
        <source>Rows: triplets. Click: select, and move the cursor. Wheel: zoom the steps, with Ctrl the rows. Middle button: take it along. Double click: all of it.
On the selected matrix, where a row is a triplet: ✕ died, ● came back, ✚ was born.</source>
        <translation>行：三元组。单击：选中并移动游标。滚轮：缩放步数，按住 Ctrl 缩放行。中键：拖动画面。双击：显示全部。
在选中的矩阵上，若一行是一个三元组：✕ 消失，● 重新激活，✚ 新生。</translation>
    </message>
    <message>
        <source>Kept since the start.</source>
        <translation>从一开始就保留。</translation>
    </message>
    <message>
        <source>Not kept since the start.</source>
        <translation>从一开始就未保留。</translation>
    </message>
    <message>
        <source>Kept since step %1.</source>
        <translation>自第 %1 步起保留。</translation>
    </message>
    <message>
        <source>Pruned since step %1.</source>
        <translation>自第 %1 步起被剪枝。</translation>
    </message>
    <message>
        <source>Triplet %1: λ = %2, score %3; the matrix&apos;s largest σ = %4</source>
        <translation>三元组 %1：λ = %2，得分 %3；矩阵的最大 σ = %4</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>studio::SpectrumBars</name>
    <message>
        <source>σ of %1</source>
        <translation>%1 的 σ</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>被掩码</translation>
    </message>
    <message>
        <source>σ (true)</source>
        <translation>σ（真实）</translation>
    </message>
    <message>
        <source>Singular value %1, largest first: σ = %2</source>
        <translation>第 %1 大奇异值：σ = %2</translation>
    </message>
    <message>
        <source>%1: σ = %2</source>
        <translation>%1：σ = %2</translation>
    </message>
    <message>
        <source>Place %1 of the triplets: triplet %2, kept, λ = %3, %4 = %5</source>
        <translation>三元组第 %1 名：三元组 %2，保留，λ = %3，%4 = %5</translation>
    </message>
    <message>
        <source>Place %1 of the triplets: triplet %2, masked, λ = %3, %4 = %5</source>
        <translation>三元组第 %1 名：三元组 %2，被掩码，λ = %3，%4 = %5</translation>
    </message>
    <message>
        <source>Triplet %1</source>
        <translation>三元组 %1</translation>
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
    <name>studio::TableDialog</name>
    <message>
        <source>%1: the numbers</source>
        <translation>%1：数值</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns; what is shown at the moment this window was opened.</source>
        <translation>%1 行，%2 列；为打开此窗口时所显示的内容。</translation>
    </message>
    <message>
        <source>Every number that the view shows.</source>
        <translation>视图显示的所有数值。</translation>
    </message>
    <message>
        <source>Closes this table.</source>
        <translation>关闭此表格。</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the whole table, to be pasted into a spreadsheet.</source>
        <translation>复制整个表格，可粘贴到电子表格中。</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>保存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Writes the whole table into a file.</source>
        <translation>把整个表格写入文件。</translation>
    </message>
</context>
<context>
    <name>studio::Takeaways</name>
    <message>
        <source>The picture of %1 is in the clipboard.</source>
        <translation>“%1”的图片已复制到剪贴板。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in the clipboard.</source>
        <translation>
            <numerusform>已将 %n 行复制到剪贴板。</numerusform>
        </translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture, sharp at any size (*.svg)</source>
        <translation>SVG 图片，任意大小都清晰 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV, the numbers (*.csv)</source>
        <translation>CSV，数值 (*.csv)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>%1 does not say what to write: end its name with .png, .svg, .pdf or .csv.</source>
        <translation>%1 没有说明要写什么格式：请让文件名以 .png、.svg、.pdf 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
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
    <message>
        <source>Time of training, h:min:s</source>
        <translation>训练时间，时:分:秒</translation>
    </message>
    <message>
        <source>Time of training in s</source>
        <translation>训练时间（秒）</translation>
    </message>
    <message>
        <source>Tokens seen</source>
        <translation>已处理词元</translation>
    </message>
    <message>
        <source>Show &amp;all of it</source>
        <translation>显示全部(&amp;A)</translation>
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
        <source>Next allocation</source>
        <translation>下次分配</translation>
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
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Pause playback</source>
        <translation>暂停回放</translation>
    </message>
    <message>
        <source>Play back</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Back to the previous allocation ([ or Ctrl+Left).</source>
        <translation>回到上次分配（[ 或 Ctrl+左方向键）。</translation>
    </message>
    <message>
        <source>On to the next allocation (] or Ctrl+Right).</source>
        <translation>前往下次分配（] 或 Ctrl+右方向键）。</translation>
    </message>
    <message>
        <source>Click or drag to move through the run. Left and Right: one step. Ctrl: to the allocations. Home and End: to the ends. Space: play.</source>
        <translation>单击或拖动在运行中移动。左右方向键：一步。Ctrl：跳到分配。Home 和 End：跳到两端。空格键：回放。</translation>
    </message>
    <message>
        <source>all in %1 s</source>
        <translation>%1 秒播完</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed of playback</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <source>1× is the pace at which the run trained; or all recorded steps in so many seconds.</source>
        <translation>1× 为训练时的速度；或在给定秒数内播完所有记录的步。</translation>
    </message>
    <message>
        <source>Plays the run back from the cursor on (Space).</source>
        <translation>从游标处开始回放（空格键）。</translation>
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
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
</context>
<context>
    <name>studio::WelcomePage</name>
    <message>
        <source>Welcome to AdaLoRA Studio</source>
        <translation>欢迎使用 AdaLoRA Studio</translation>
    </message>
    <message>
        <source>Fine-tuning that decides for itself where a model needs rank: run it, steer it, see it, understand it.</source>
        <translation>让微调自己决定模型的哪些地方需要秩：运行它、操控它、观察它、理解它。</translation>
    </message>
    <message>
        <source>Train the demo</source>
        <translation>训练示例</translation>
    </message>
    <message>
        <source>A small Vision Transformer learns to tell pictures of clothes apart, here on your computer, in a minute or two. Watch its ranks fall along the budget b(t), pause it, drag the schedule.</source>
        <translation>一个小型视觉 Transformer 就在你的电脑上学习区分衣物图片，一两分钟即可。看它的秩沿预算 b(t) 下降，暂停它，拖动调度曲线。</translation>
    </message>
    <message>
        <source>&amp;Train the demo</source>
        <translation>训练示例(&amp;T)</translation>
    </message>
    <message>
        <source>Opens the preset “fashion” and trains it at once</source>
        <translation>打开预设“fashion”并立即训练</translation>
    </message>
    <message>
        <source>Look at a recorded run</source>
        <translation>看一个已记录的运行</translation>
    </message>
    <message>
        <source>Every step of these runs is there to be scrubbed through, from the first to the last.</source>
        <translation>这些运行的每一步都在，可以从第一步拖到最后一步。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Short lessons with pictures that answer to your hand: singular values, rank, importance, pruning, budgets.</source>
        <translation>短课程，图会随手的操作而变：奇异值、秩、重要性、剪枝、预算。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show the &amp;lessons</source>
        <translation>显示课程(&amp;L)</translation>
    </message>
    <message>
        <source>Open this &amp;lesson</source>
        <translation>打开这一课(&amp;L)</translation>
    </message>
    <message>
        <source>The first lesson that still has open questions</source>
        <translation>第一个还有题未答的课程</translation>
    </message>
    <message>
        <source>You can also drop the folder of a run, or a configuration (.json), anywhere on this window.</source>
        <translation>也可以把运行的文件夹或配置文件（.json）拖到此窗口的任何地方。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Go on to the window; Help → Welcome leads back here (Esc)</source>
        <translation>进入主窗口；从“帮助 → 欢迎页”可回到这里（Esc）</translation>
    </message>
    <message>
        <source>Close the welcome page</source>
        <translation>关闭欢迎页</translation>
    </message>
</context>
<context>
    <name>studio::WhatIfMap</name>
    <message>
        <source>ranks against the record</source>
        <translation>与记录对比的秩</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rank %1; %2 in the record</source>
        <translation>秩 %1；记录中为 %2</translation>
    </message>
</context>
<context>
    <name>studio::WhatIfPanel</name>
    <message>
        <source>No round has been held yet, whatever bT is: ask for another b(t) instead.</source>
        <translation>尚未进行过任何一轮，bT 是多少都一样：请改问另一个 b(t)。</translation>
    </message>
    <message>
        <source>In the warm-up everything is kept, whatever bT is: ask for another b(t) instead.</source>
        <translation>预热阶段全部保留，bT 是多少都一样：请改问另一个 b(t)。</translation>
    </message>
    <message>
        <source>%1 of %2 triplets kept: %3 gained, %4 lost.</source>
        <translation>保留 %1 个三元组，共 %2 个：多出 %3 个，失去 %4 个。</translation>
    </message>
    <message>
        <source>b(t) = %1, used %2 %3.</source>
        <translation>b(t) = %1，已用 %2 %3。</translation>
    </message>
    <message>
        <source>One allocation on the recorded scores, not a retrained run.</source>
        <translation>在记录的得分上做的一次分配，不是重新训练的运行。</translation>
    </message>
    <message>
        <source>Only the cuts of a round: what would grow needs gradients that are not recorded. Left out: %1 grown at this step.</source>
        <translation>只含一轮的剪除：哪些会增长需要没有记录的梯度。未计入：此步增长的 %1 个。</translation>
    </message>
    <message>
        <source>Only the cuts of a round: what would grow needs gradients that are not recorded.</source>
        <translation>只含一轮的剪除：哪些会增长需要没有记录的梯度。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 triplets kept: %3, %4.</source>
        <translation>保留 &lt;b&gt;%1&lt;/b&gt; 个三元组，共 %2 个：%3，%4。</translation>
    </message>
    <message>
        <source>▲ %1 gained</source>
        <translation>▲ 多出 %1 个</translation>
    </message>
    <message>
        <source>▼ %1 lost</source>
        <translation>▼ 失去 %1 个</translation>
    </message>
    <message>
        <source>bT</source>
        <translation>bT</translation>
    </message>
    <message>
        <source>b(t)</source>
        <translation>b(t)</translation>
    </message>
    <message>
        <source>Which budget</source>
        <translation>哪个预算</translation>
    </message>
    <message>
        <source>bT: another target, from which the budget at this step follows by the schedule. b(t): another budget at this step itself.</source>
        <translation>bT：换一个目标，由它按调度得出这一步的预算。b(t)：直接换这一步的预算。</translation>
    </message>
    <message>
        <source>What-if budget</source>
        <translation>假设预算</translation>
    </message>
    <message>
        <source>What-if budget as a number</source>
        <translation>假设预算（数字）</translation>
    </message>
    <message>
        <source>From what pins hold to everything that the run began with, in the unit of its budget.</source>
        <translation>从固定所占的量到运行开始时的全部，以预算的单位计。</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>度量(&amp;M)</translation>
    </message>
    <message>
        <source>What-if metric</source>
        <translation>假设度量</translation>
    </message>
    <message>
        <source>What triplets are ranked by. What this record cannot answer is grey; pointing at it says why.</source>
        <translation>三元组按什么排序。此记录无法回答的为灰色；指向它可看到原因。</translation>
    </message>
    <message>
        <source>What-if μ</source>
        <translation>假设 μ</translation>
    </message>
    <message>
        <source>What-if μ as a number</source>
        <translation>假设 μ（数字）</translation>
    </message>
    <message>
        <source>The weight of the slope beside the size, around the run&apos;s own.</source>
        <translation>斜率相对于大小的权重，以此运行自己的值为中心。</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>重置(&amp;T)</translation>
    </message>
    <message>
        <source>Reset the question</source>
        <translation>重置提问</translation>
    </message>
    <message>
        <source>Ask as recorded again.</source>
        <translation>恢复为记录中的情形。</translation>
    </message>
    <message>
        <source>Use in a new &amp;draft</source>
        <translation>用于新草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Use these settings in a new draft</source>
        <translation>把这些设置用于新草稿</translation>
    </message>
    <message>
        <source>Use these settings in a new draft: the configuration of this run with another target, metric or μ.</source>
        <translation>把这些设置用于新草稿：此运行的配置，换成另外的目标、度量或 μ。</translation>
    </message>
    <message>
        <source>Ranks after this allocation</source>
        <translation>这次分配后的秩</translation>
    </message>
    <message>
        <source>The rank of each matrix after this allocation, and how far it is from the record: blue won, orange lost.</source>
        <translation>每个矩阵在这次分配后的秩，以及与记录的差距：蓝色增加，橙色减少。</translation>
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
