namespace RnnGen.Sequences;

/// <summary>
/// Products of directions with the Hessian of a network's loss by its parameters, exact and without the matrix: the gradient of the network's
/// tangent, <c>[Network(Of = typeof(CharLm), Tangent = true)] partial class CharLmTangent</c>. One product costs three to four gradients.
/// B. A. Pearlmutter, "Fast exact multiplication by the Hessian", Neural Computation 6 (1994).
/// </summary>
/// <remarks>Directions, products and gradients have the layout of the network's parameters: as many numbers, each at the place of its parameter.</remarks>
public sealed class Hessian
{
    private const string Ending = "Tangent";

    private readonly IRecurrentNetwork _network;
    private readonly IRecurrentNetwork _tangent;
    private readonly Parameters<float> _gradients;
    private readonly Place[] _places;

    /// <summary>Joins a network with its tangent.</summary>
    /// <param name="network">The network, whose parameters are read at each product.</param>
    /// <param name="tangent">Its tangent, made with the same sizes. Its parameters are overwritten at each product.</param>
    /// <exception cref="ArgumentException">The second is not the tangent of the first, or has other sizes.</exception>
    public Hessian(IRecurrentNetwork network, IRecurrentNetwork tangent)
    {
        foreach (var shape in network.Parameters.Shapes)
        {
            if (!tangent.Parameters.Contains(shape.Name))
                throw new ArgumentException($"{tangent.Description.FullName} has no parameter '{shape.Name}'; it is not the tangent of {network.Description.FullName}.", nameof(tangent));
            if (tangent.Parameters.Shapes[tangent.Parameters.IndexOf(shape.Name)] is var other && (other.Rows, other.Columns) != (shape.Rows, shape.Columns))
                throw new ArgumentException($"'{shape.Name}' is {other.Rows} × {other.Columns} in the tangent and {shape.Rows} × {shape.Columns} in the network.", nameof(tangent));
        }

        if (!network.Parameters.Shapes.Any(shape => tangent.Parameters.Contains(shape.Name + Ending)))
            throw new ArgumentException($"{tangent.Description.FullName} has no tangents of parameters; mark it as [Network(Of = typeof(...), Tangent = true)].", nameof(tangent));
        (_network, _tangent, _gradients) = (network, tangent, tangent.Parameters.NewLike());
        _places = [.. network.Parameters.Shapes.Select(shape => new Place(
            network.Parameters.Offset(shape.Name),
            tangent.Parameters.Offset(shape.Name),
            tangent.Parameters.Contains(shape.Name + Ending) ? tangent.Parameters.Offset(shape.Name + Ending) : -1,
            shape.Count))];
        Gradient = network.Parameters.NewLike();
    }

    /// <summary>The gradient of the loss itself, which comes with each product.</summary>
    public Parameters<float> Gradient { get; }

    /// <summary>Multiplies the Hessian of the loss, at the network's parameters, with a direction.</summary>
    /// <param name="batch">A batch of the tangent (<see cref="IRecurrentNetwork.NewBatch"/>), with the inputs and targets of the loss.</param>
    /// <param name="tape">A tape of the tangent.</param>
    /// <param name="direction">The direction v; as many numbers as the network's parameters.</param>
    /// <param name="product">Receives H·v.</param>
    /// <returns>The slope of the loss along the direction.</returns>
    /// <exception cref="ArgumentException">The direction or the product has another length than the parameters.</exception>
    public double Multiply(Batch<float> batch, Tape<float> tape, ReadOnlySpan<float> direction, Span<float> product)
    {
        var count = _network.Parameters.Count;
        if (direction.Length != count || product.Length != count)
            throw new ArgumentException($"Direction and product hold {count} numbers, as the parameters do, not {direction.Length} and {product.Length}.");
        var point = _tangent.Parameters.Write();
        foreach (var place in _places)
        {
            _network.Parameters.Values.Slice(place.InNetwork, place.Count).CopyTo(point[place.InTangent..]);
            if (place.OfTangent >= 0)
                direction.Slice(place.InNetwork, place.Count).CopyTo(point[place.OfTangent..]);
        }

        _gradients.Clear();
        _tangent.Forward(batch, tape);
        _tangent.Backward(tape, _gradients);
        product.Clear();
        var gradient = Gradient.Write();
        foreach (var place in _places)
        {
            _gradients.Values.Slice(place.InTangent, place.Count).CopyTo(product[place.InNetwork..]);
            if (place.OfTangent >= 0)
                _gradients.Values.Slice(place.OfTangent, place.Count).CopyTo(gradient[place.InNetwork..]);
        }

        return _tangent.Loss(tape);
    }

    /// <summary>Where a parameter lies in the network, in the tangent, and where its tangent lies there: -1 for one that has none.</summary>
    private readonly record struct Place(int InNetwork, int InTangent, int OfTangent, int Count);
}
