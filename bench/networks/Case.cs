using System.Globalization;

namespace Juluo.Networks.Bench;

/// <summary>One claim about speed: the same work on the same graph on both sides. The peer's side is the line with the same name in peer.py.</summary>
/// <param name="Name">The name on the command line and in peer.py.</param>
/// <param name="Data">The graph.</param>
/// <param name="Claim">The maximum of our time divided by the peer's.</param>
/// <param name="Threads">The number of threads that ours uses; the peers use one.</param>
/// <param name="Run">The work; returns a number that summarises the result, printed beside the peer's.</param>
internal sealed record Case(string Name, Data Data, double Claim, int Threads, Func<Graph, double> Run);

/// <summary>A graph by its seed, written once into a file that both sides read.</summary>
internal sealed record Data(int Nodes, int Edges, Shape Shape = Shape.Random, bool Weighted = false, bool Directed = false)
{
    private const int Seed = 20130624;
    private const int GroupSize = 50;

    internal Data Smaller => this with { Nodes = Nodes / 10, Edges = Edges / 10 };

    public override string ToString() =>
        $"{Nodes:N0} nodes, {Edges:N0} edges, {(Shape == Shape.Random ? "uniform at random" : $"seven of ten within groups of {GroupSize}")}, {(Directed ? "with" : "without")} direction, {(Weighted ? "with" : "without")} weights, seed {Seed}";

    internal string File(string folder)
    {
        var path = Path.Combine(
            folder,
            $"{Shape}-{Nodes}-{Edges}-{(Directed ? "directed" : "undirected")}-{(Weighted ? "weighted" : "plain")}.txt".ToLowerInvariant()
        );
        if (!System.IO.File.Exists(path))
        {
            using (var file = new StreamWriter(path + ".new"))
            {
                file.WriteLine($"{Nodes} {(Weighted ? 1 : 0)} {(Directed ? 1 : 0)}");
                foreach (var (a, b, weight) in Distinct())
                {
                    file.WriteLine(Weighted ? $"{a} {b} {weight.ToString(CultureInfo.InvariantCulture)}" : $"{a} {b}");
                }
            }
            System.IO.File.Move(path + ".new", path);
        }
        return path;
    }

    internal Graph Read(string folder)
    {
        var builder = new GraphBuilder(Nodes, Directed, Weighted);
        foreach (var line in System.IO.File.ReadLines(File(folder)).Skip(1))
        {
            var cells = line.Split(' ');
            builder.Add(Number(cells[0]), Number(cells[1]), Weighted ? double.Parse(cells[2], CultureInfo.InvariantCulture) : 1);
        }
        return builder.Build();
    }

    /// <summary>Edges by the seed, each pair once.</summary>
    internal IEnumerable<Edge> Distinct()
    {
        var random = new Random(Seed);
        var seen = new HashSet<long>();
        while (seen.Count < Edges)
        {
            var a = random.Next(Nodes);
            var first = a - a % GroupSize;
            var b =
                Shape == Shape.Groups && random.Next(10) < 7 ? first + random.Next(Math.Min(GroupSize, Nodes - first)) : random.Next(Nodes);
            (a, b) = Directed || a < b ? (a, b) : (b, a);
            if (a != b && seen.Add((long)a * Nodes + b))
            {
                yield return new Edge(a, b, Weighted ? 1 + random.Next(20) : 1);
            }
        }
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}

/// <summary>The distribution of edges.</summary>
internal enum Shape
{
    /// <summary>Every pair is equally likely.</summary>
    Random,

    /// <summary>Most edges are within groups.</summary>
    Groups,
}
