namespace RnnGen.Generator.Equations;

/// <content>What reads nothing else: constants, variables, random numbers, the place in a batch.</content>
internal sealed partial class NodeTable
{
    public Node Constant(double value) => Make(Operations.Constant, [], Shape.Scalar, Domain.Run, new Detail(Value: value));

    public Node Read(Variable variable) => Make(Operations.Variable, [], variable.Shape, variable.Domain, new Detail(variable));

    /// <summary>The value of a variable some steps away; beyond the ends stands the variable's boundary.</summary>
    public Node Shift(Variable variable, int steps) => Make(Operations.Shift, [], variable.Shape, Domain.Step, new Detail(variable, Steps: steps));

    /// <summary>The value of a variable at the step to which a link leads; where it leads to none stands the variable's boundary.</summary>
    public Node Linked(Variable variable, Variable link) =>
        Make(Operations.Linked, [], variable.Shape, Domain.Step, new Detail(variable, Steps: link.Direction, Link: link));

    /// <summary>The sum of a variable over all steps whose link leads to this one.</summary>
    public Node SumLinked(Variable variable, Variable link) =>
        Make(Operations.SumLinked, [], variable.Shape, Domain.Step, new Detail(variable, Steps: -link.Direction, Link: link));

    /// <summary>1 at a step whose link leads to none, else 0.</summary>
    public Node IsUnlinked(Variable link) => Make(Operations.IsUnlinked, [], Shape.Scalar, Domain.Step, new Detail(Link: link));

    public Node Noise(int site, double lower, double upper, Shape shape) =>
        Make(Operations.Noise, [], shape, Domain.Step, new Detail(Value: lower, Upper: upper, Steps: site));

    /// <summary>The mask of dropout, drawn at every step, for whole sequences, or once per run.</summary>
    public Node DropoutMask(int site, double rate, Shape shape, Domain domain) =>
        Make(Operations.DropoutMask, [], shape, domain, new Detail(Value: rate, Steps: site));

    /// <summary>The mask of zoneout.</summary>
    public Node ZoneoutMask(int site, double rate, Shape shape) =>
        Make(Operations.ZoneoutMask, [], shape, Domain.Step, new Detail(Value: rate, Steps: site));

    /// <summary>A scalar that describes the batch, such as <see cref="Operations.IsLast"/>.</summary>
    public Node Leaf(Operation operation, Domain domain) => Make(operation, [], Shape.Scalar, domain, Detail.None);

    /// <summary>What a token input has once per distinct token.</summary>
    public Node Leaf(Operation operation, Variable token) => Make(operation, [], token.Shape, Domain.Token, new Detail(token));

    /// <summary>1 at every step whose number is a multiple of a period, else 0.</summary>
    public Node Clock(int period) => Make(Operations.Clock, [], Shape.Scalar, Domain.Step, new Detail(Steps: period));

    /// <summary>1 over the number of elements of a vector.</summary>
    public Node InverseWidth(Shape vector) => Make(Operations.InverseWidth, [], Shape.Scalar, Domain.Run, new Detail(Extent: vector));

    public Node Last(Variable variable) => Make(Operations.Last, [], variable.Shape, Domain.Sequence, new Detail(variable));

    public Node First(Variable variable) => Make(Operations.First, [], variable.Shape, Domain.Sequence, new Detail(variable));
}
