using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Tests.Scheduling;

/// <summary>A printed plan, taken apart into what stands inside the loops over time and what stands between them.</summary>
internal sealed class Schedule
{
    public Schedule(Plan plan)
    {
        var lines = PlanPrinter.Print(plan).ToList();
        var backward = lines.FindIndex(line => line.StartsWith("backward", StringComparison.Ordinal));
        Forward = new Run(lines[..backward]);
        Backward = new Run(lines[backward..]);
    }

    public Run Forward { get; }

    public Run Backward { get; }

    internal sealed class Run
    {
        private readonly List<string> _inLoops = [];
        private readonly List<string> _atOnce = [];

        public Run(IEnumerable<string> lines)
        {
            var isInLoop = false;
            foreach (var line in lines.Skip(1))
            {
                if (line.StartsWith("    ", StringComparison.Ordinal))
                    (isInLoop ? _inLoops : _atOnce).Add(line.Trim());
                else
                    isInLoop = line.StartsWith("  loop", StringComparison.Ordinal);
            }
        }

        public IReadOnlyList<string> InLoops => _inLoops;

        public IReadOnlyList<string> AtOnce => _atOnce;
    }
}
