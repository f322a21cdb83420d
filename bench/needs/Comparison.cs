namespace Juluo.Needs.Bench;

/// <summary>A figure of each need by both rankings, and the 95 % interval of the mean difference, by resampling needs.</summary>
internal sealed class Comparison
{
    private const int Draws = 10_000;

    public Comparison(IEnumerable<(double Ours, double Peer)> needs)
    {
        var all = needs.ToArray();
        Needs = all.Length;
        Ours = all.Average(n => n.Ours);
        Peer = all.Average(n => n.Peer);
        var chance = new Random(20261126);
        var drawn = Enumerable
            .Range(0, Draws)
            .Select(_ =>
            {
                var sum = 0.0;
                for (var k = 0; k < all.Length; k++)
                {
                    var (ours, peer) = all[chance.Next(all.Length)];
                    sum += ours - peer;
                }

                return sum / all.Length;
            })
            .Order()
            .ToArray();
        (Low, High) = (drawn[Draws / 40], drawn[Draws - 1 - (Draws / 40)]);
    }

    public int Needs { get; }
    public double Ours { get; }
    public double Peer { get; }
    public double Low { get; }
    public double High { get; }

    public override string ToString() =>
        $"{Ours:0.000} beside {Peer:0.000}, {Ours - Peer:+0.000;-0.000} ({Low:+0.000;-0.000} to {High:+0.000;-0.000}), {Needs} needs";
}
