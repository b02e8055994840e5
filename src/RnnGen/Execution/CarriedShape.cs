namespace RnnGen;

/// <summary>A variable that is read one step away.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Steps">-1 if the step before is read, +1 if the step after.</param>
/// <param name="IsForward">Whether it belongs to the forward run; else it is the adjoint that travels the other way.</param>
/// <param name="Width">Its number of elements.</param>
/// <param name="Buffer">The rows that are carried.</param>
/// <param name="Initial">The rows that keep the first carried values; -1 if nothing reads them.</param>
/// <param name="Boundary">What stands beyond the end of a sequence.</param>
/// <param name="Source">Where the variable lies, if no loop leaves its last value in the carried rows.</param>
public readonly record struct CarriedShape(string Name, int Steps, bool IsForward, int Width, int Buffer, int Initial, Boundary Boundary, Source Source);
