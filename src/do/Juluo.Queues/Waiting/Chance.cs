namespace Juluo.Queues;

/// <summary>The random numbers of a simulation. The same seed gives the same numbers.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    public double Uniform() => 1 - random.NextDouble();

    public double Exponential(double mean) => -mean * Math.Log(Uniform());

    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Draws from a gamma distribution by Marsaglia and Tsang, A simple method for generating gamma variables (ACM TOMS 26, 2000); for shapes below 1 with their power of a uniform.</summary>
    public double Gamma(double shape, double mean)
    {
        if (shape < 1)
            return Gamma(shape + 1, 1) * (shape + 1) * Math.Pow(Uniform(), 1 / shape) * mean / shape;
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(Uniform()) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
                return d * v * mean / shape;
        }
    }
}
