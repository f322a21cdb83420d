namespace Juluo.Sample.Tests;

/// <summary>The drawings of the sample, and the people who get them.</summary>
public sealed class SamplePictureTests
{
    [Fact]
    public void The_small_ones_are_light_and_all_of_them_together_too()
    {
        var here = typeof(SampleLoader).Assembly;
        var sizes = here.GetManifestResourceNames()
            .Where(n => n.EndsWith(".webp", StringComparison.Ordinal))
            .Select(n => (Name: n, Bytes: here.GetManifestResourceStream(n)!.Length))
            .ToList();
        sizes.Count.ShouldBeGreaterThan(150);
        sizes.Sum(s => s.Bytes).ShouldBeLessThan(2_500_000);
        sizes.Where(s => s.Name.EndsWith("-small.webp", StringComparison.Ordinal)).ShouldAllBe(s => s.Bytes <= 10_240);
    }

    [Fact]
    public void Two_people_in_three_have_a_face_that_suits_their_name()
    {
        var sample = Samples.Demo;
        var faces = SampleFaces.Of(sample);
        ((double)faces.Count / sample.People.Count).ShouldBeInRange(0.6, 0.75);
        string[] Of(params string[] given) =>
            [
                .. sample
                    .People.Where(p =>
                        faces.ContainsKey(p.Number) && Array.Exists(given, g => p.Name.EndsWith(g, StringComparison.Ordinal))
                    )
                    .Select(p => faces[p.Number]),
            ];
        Of("志明", "國華", "正義").ShouldAllBe(f => f.StartsWith("face-y-", StringComparison.Ordinal));
        Of("怡君", "雅婷", "詩涵").ShouldAllBe(f => f.StartsWith("face-w-", StringComparison.Ordinal));
        Of("家豪", "俊傑", "建宏").ShouldAllBe(f => f.StartsWith("face-m-", StringComparison.Ordinal));
        // Every drawing is used before one is used twice.
        faces.Values.Distinct().Count().ShouldBeGreaterThan(35);
    }
}
