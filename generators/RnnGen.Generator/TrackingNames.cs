namespace RnnGen.Generator;

/// <summary>The names of the generator's steps, by which tests watch what is cached.</summary>
internal static class TrackingNames
{
    public const string Cells = nameof(Cells);

    public const string Networks = nameof(Networks);

    /// <summary>All cells of the compilation, and those of other assemblies that they use.</summary>
    public const string Library = nameof(Library);

    /// <summary>A class with all the cells that it uses.</summary>
    public const string Units = nameof(Units);

    public const string Files = nameof(Files);
}
