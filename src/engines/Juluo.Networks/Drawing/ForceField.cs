namespace Juluo.Networks.Drawing;

/// <summary>The forces between nodes that have neighbours, and one round of giving way to them.</summary>
internal sealed class ForceField
{
    // The paper's constants: how much a node may tremble for the whole to go on (tolerance 1), how fast and how far one node goes at most.
    private const double Tolerance = 1;
    private const double NodeSpeed = 0.1;
    private const double LargestRise = 1.5;

    // In units of the picture: the push is set so that a step is about so long, and what only pushes would fill a disc of so many √n.
    private const double Step = 2;
    private const double Disc = 2;
    private const double LargestMove = 5;

    // Nodes are cut into the same blocks for any number of threads; each writes its own entries only.
    private const int Block = 256;

    private readonly Graph graph;
    private readonly Point[] points;
    private readonly double[] masses;
    private readonly ParallelOptions options;
    private readonly QuadTree tree;
    private readonly double meanWeight;
    private readonly double push;
    private readonly double pull;
    private Point[] forces;
    private Point[] before;
    private double speed = 1;
    private bool isFirst = true;

    internal ForceField(Graph graph, Point[] points, int threads)
    {
        (this.graph, this.points) = (graph, points);
        options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        masses = [.. Enumerable.Range(0, points.Length).Select(node => graph.Degree(node) + 1.0)];
        forces = new Point[points.Length];
        before = new Point[points.Length];
        tree = new QuadTree(points, masses);
        if (points.Length == 0)
        {
            return;
        }
        meanWeight = graph.TotalWeight / graph.EdgeCount;
        double mass = masses.Sum(),
            pairs = (mass * mass - masses.Sum(m => m * m)) / 2;
        // At rest the moments of drawing and pushing are equal: Σ length² over edges and pull · Σ mass · radius² are together push · Σ mass · mass over pairs.
        push = Step * Step * graph.EdgeCount / pairs;
        pull = push * mass / (Disc * Disc * points.Length);
    }

    /// <summary>One round: forces at where everybody is, then everybody moves.</summary>
    internal void Move(CancellationToken stop)
    {
        (forces, before) = (before, forces);
        tree.Build();
        options.CancellationToken = stop;
        Parallel.For(
            0,
            (points.Length + Block - 1) / Block,
            options,
            block =>
            {
                for (var node = block * Block; node < Math.Min((block + 1) * Block, points.Length); node++)
                {
                    forces[node] = ForceOn(node);
                }
            }
        );
        if (isFirst)
        {
            forces.CopyTo(before, 0);
            isFirst = false;
        }
        Give();
    }

    /// <summary>The force on a node, with what is far away taken together.</summary>
    internal Point ForceOn(int node)
    {
        var here = points[node];
        var away = tree.PushOn(node);
        double x = push * masses[node] * away.X - pull * masses[node] * here.X,
            y = push * masses[node] * away.Y - pull * masses[node] * here.Y;
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var at = 0; at < neighbours.Length; at++)
        {
            var share = weights[at] / meanWeight;
            x += share * (points[neighbours[at]].X - here.X);
            y += share * (points[neighbours[at]].Y - here.Y);
        }
        return new(x, y);
    }

    /// <summary>Everybody goes along their force: the less, the more they swing to and fro, alone and all together.</summary>
    private void Give()
    {
        double swinging = 0,
            traction = 0;
        for (var node = 0; node < points.Length; node++)
        {
            swinging += masses[node] * Swing(node);
            traction += masses[node] * Math.Sqrt(Square(forces[node].X + before[node].X) + Square(forces[node].Y + before[node].Y)) / 2;
        }
        speed = Math.Min(swinging > 0 ? Tolerance * traction / swinging : double.MaxValue, LargestRise * speed);
        for (var node = 0; node < points.Length; node++)
        {
            var (x, y) = forces[node];
            var force = Math.Sqrt(x * x + y * y);
            if (force > 0)
            {
                // A node with many neighbours is drawn by as many: it must not overshoot where they would have it.
                var step = NodeSpeed * speed / (1 + speed * Math.Sqrt(Swing(node)));
                step = Math.Min(step, Math.Min(LargestMove / force, 1 / masses[node]));
                points[node] = new(points[node].X + step * x, points[node].Y + step * y);
            }
        }
    }

    private double Swing(int node) => Math.Sqrt(Square(forces[node].X - before[node].X) + Square(forces[node].Y - before[node].Y));

    private static double Square(double x) => x * x;
}
