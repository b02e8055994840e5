namespace RnnGen;

/// <summary>A function that a <see cref="GateAttribute">gate</see> wraps around its right-hand side.</summary>
public enum Activation
{
    /// <summary>x.</summary>
    Identity,

    /// <summary>1 / (1 + exp(-x)).</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>min(max(0, x), 6).</summary>
    Relu6,

    /// <summary>x for positive x, otherwise slope·x.</summary>
    LeakyRelu,

    /// <summary>x for positive x, otherwise slope·x with a learned slope per element. He et al. (2015).</summary>
    Prelu,

    /// <summary>x for positive x, otherwise slope·x with a random slope while training and its mean when not. Xu et al. (2015).</summary>
    Rrelu,

    /// <summary>x for positive x, otherwise α (exp(x) - 1). Clevert, Unterthiner and Hochreiter (2016).</summary>
    Elu,

    /// <summary>log(1 + exp(x)).</summary>
    Softplus,

    /// <summary>x / (1 + |x|).</summary>
    Softsign,

    /// <summary>min(max(x / 6 + 1/2, 0), 1).</summary>
    HardSigmoid,

    /// <summary>exp(x) divided by its sum over the elements; on an output.</summary>
    Softmax,
}
