namespace Juluo.Networks.Drawing;

/// <summary>
/// A quadtree of nodes, each square with its mass and centre of mass, so that a distant square repels as one (Barnes and Hut 1986). Rebuilt in each round, always in the
/// order of the nodes.
/// </summary>
internal sealed class QuadTree(Point[] points, double[] masses)
{
    // A square is treated as one from 1/0.7 of its side away: accurate enough (a few per cent of the repulsion on most nodes), and never the square that contains the node itself.
    private const double Opening = 0.7;

    // Squares of a billionth of the whole are not split further: their nodes coincide.
    private const int Deepest = 30;

    // Coinciding nodes repel each other as if at this distance, each in its own direction.
    private const double Nearest = 1e-3;

    private readonly int[] leafOf = new int[points.Length];
    private Square[] squares = new Square[4 * points.Length + 1];
    private int count;

    internal void Build()
    {
        double low = double.PositiveInfinity,
            high = double.NegativeInfinity;
        foreach (var (x, y) in points)
        {
            (low, high) = (Math.Min(low, Math.Min(x, y)), Math.Max(high, Math.Max(x, y)));
        }
        var side = Math.Max(high - low, Nearest);
        squares[0] = new()
        {
            MiddleX = low + side / 2,
            MiddleY = low + side / 2,
            Side = side,
            Node = -1,
        };
        count = 1;
        for (var node = 0; node < points.Length; node++)
        {
            Insert(node);
        }
    }

    /// <summary>Returns Σ mass · direction / distance over all other nodes: the repulsion on a node of mass 1.</summary>
    internal Point PushOn(int node)
    {
        var here = points[node];
        double pushX = 0,
            pushY = 0;
        // At most three siblings per level are pending.
        Span<int> waiting = stackalloc int[3 * (Deepest + 1) + 1];
        var left = 1;
        waiting[0] = 0;
        while (left > 0)
        {
            ref readonly var square = ref squares[waiting[--left]];
            if (square.Mass <= 0)
            {
                continue;
            }
            var isOwn = square.FirstChild == 0 && waiting[left] == leafOf[node];
            var mass = isOwn ? square.Mass - masses[node] : square.Mass;
            double x = here.X - square.MomentX / square.Mass,
                y = here.Y - square.MomentY / square.Mass,
                distance2 = x * x + y * y;
            if (square.FirstChild > 0 && square.Side * square.Side >= Opening * Opening * distance2)
            {
                for (var child = 0; child < 4; child++)
                {
                    waiting[left++] = square.FirstChild + child;
                }
            }
            else if (mass > 0)
            {
                if (distance2 < Nearest * Nearest)
                {
                    (x, y, distance2) = (Nearest * Math.Cos(node), Nearest * Math.Sin(node), Nearest * Nearest);
                }
                pushX += mass * x / distance2;
                pushY += mass * y / distance2;
            }
        }
        return new(pushX, pushY);
    }

    private void Insert(int node)
    {
        for (var (at, depth) = (0, 0); ; depth++)
        {
            var isEmpty = squares[at].Mass <= 0;
            if (!isEmpty && squares[at].FirstChild == 0 && depth < Deepest)
            {
                Divide(at);
            }
            squares[at].Mass += masses[node];
            squares[at].MomentX += masses[node] * points[node].X;
            squares[at].MomentY += masses[node] * points[node].Y;
            if (squares[at].FirstChild == 0)
            {
                (squares[at].Node, leafOf[node]) = (node, at);
                return;
            }
            at = squares[at].ChildAt(points[node]);
        }
    }

    /// <summary>Splits a square in four and passes on its single node.</summary>
    private void Divide(int at)
    {
        if (count + 4 > squares.Length)
        {
            Array.Resize(ref squares, 2 * squares.Length + 4);
        }
        ref var square = ref squares[at];
        for (var child = 0; child < 4; child++)
        {
            squares[count + child] = new()
            {
                MiddleX = square.MiddleX + ((child & 1) == 0 ? -square.Side : square.Side) / 4,
                MiddleY = square.MiddleY + ((child & 2) == 0 ? -square.Side : square.Side) / 4,
                Side = square.Side / 2,
                Node = -1,
            };
        }
        square.FirstChild = count;
        count += 4;
        var inside = square.Node;
        var place = square.ChildAt(points[inside]);
        ref var its = ref squares[place];
        (its.Node, its.Mass, its.MomentX, its.MomentY) = (inside, square.Mass, square.MomentX, square.MomentY);
        leafOf[inside] = place;
    }

    private struct Square
    {
        internal double MiddleX;
        internal double MiddleY;
        internal double Side;
        internal double Mass;
        internal double MomentX;
        internal double MomentY;
        internal int FirstChild;
        internal int Node;

        internal readonly int ChildAt(Point point) => FirstChild + (point.X < MiddleX ? 0 : 1) + (point.Y < MiddleY ? 0 : 2);
    }
}
