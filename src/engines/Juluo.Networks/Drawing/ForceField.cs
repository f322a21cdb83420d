namespace Juluo.Networks.Drawing;

/// <summary>The forces between nodes that have neighbours, and one round of moves.</summary>
internal sealed class ForceField
{
    // The paper's constants: tolerated oscillation (tolerance 1), speed factor of one node, and largest rise of the overall speed in one round.
    private const double Tolerance = 1;
    private const double NodeSpeed = 0.1;
    private const double LargestRise = 1.5;

    // In units of the picture: the repulsion is set so that a step is about this long, and repulsion alone would fill a disc of this many √n.
    private const double Step = 2;
    private const double Disc = 2;
    private const double LargestMove = 5;

    // Nodes are cut into the same blocks whatever the number of threads; each writes its own entries only.
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
        // In equilibrium the moments of attraction and repulsion are equal: Σ length² over edges and pull · Σ mass · radius² are together push · Σ mass · mass over pairs.
        push = Step * Step * graph.EdgeCount / pairs;
        pull = push * mass / (Disc * Disc * points.Length);
    }

    /// <summary>Runs one round: computes all forces at the current positions, then moves all nodes.</summary>
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

    /// <summary>Returns the force on a node, with distant nodes taken together.</summary>
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

    /// <summary>Moves all nodes along their forces: the less, the more they oscillate, individually and all together.</summary>
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
                // A node with many neighbours is attracted by as many: its speed is limited so that it does not overshoot its target.
                var step = NodeSpeed * speed / (1 + speed * Math.Sqrt(Swing(node)));
                step = Math.Min(step, Math.Min(LargestMove / force, 1 / masses[node]));
                points[node] = new(points[node].X + step * x, points[node].Y + step * y);
            }
        }
    }

    private double Swing(int node) => Math.Sqrt(Square(forces[node].X - before[node].X) + Square(forces[node].Y - before[node].Y));

    private static double Square(double x) => x * x;
}
