namespace RnnGen;

/// <summary>How a cell is used inside another.</summary>
public static class CellExtensions
{
    /// <summary>
    /// The output of a used cell for the given inputs, in the order in which it declares them. Each distinct call is its own stream
    /// of state; all calls on one field share its weights.
    /// </summary>
    /// <typeparam name="TCell">A class marked with <see cref="CellAttribute"/>.</typeparam>
    /// <param name="cell">A field marked with <see cref="UseAttribute"/>.</param>
    /// <param name="first">The input.</param>
    /// <returns>The first output of the cell.</returns>
    public static Vec Apply<TCell>(this TCell cell, Symbol first)
        where TCell : class => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Apply{TCell}(TCell, Symbol)"/>
    public static Vec Apply<TCell>(this TCell cell, Symbol first, Symbol second)
        where TCell : class => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Apply{TCell}(TCell, Symbol)"/>
    public static Vec Apply<TCell>(this TCell cell, Symbol first, Symbol second, Symbol third)
        where TCell : class => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Apply{TCell}(TCell, Symbol)"/>
    public static Vec Apply<TCell>(this TCell cell, Symbol first, Symbol second, Symbol third, Symbol fourth)
        where TCell : class => Symbolic.Value<Vec>();
}
