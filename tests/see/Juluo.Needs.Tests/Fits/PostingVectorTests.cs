namespace Juluo.Needs.Tests;

public sealed class PostingVectorTests
{
    [Theory] // seen to fail without the numbers that fill no whole register
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public void The_cosine_counts_every_number(int numbers)
    {
        var a = Enumerable.Range(1, numbers).Select(k => (float)k).ToArray();
        PostingVectors.Cosine(a, a).ShouldBe(a.Sum(x => (double)x * x), 0.001);
        PostingVectors.Cosine(a, [.. a, 1]).ShouldBe(0, "of another length");
    }

    [Fact] // seen to fail without the limit and without the order
    public void A_need_has_the_nearest_offers_and_its_score_grows_from_the_threshold()
    {
        float[] At(double degrees) => [(float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180)];
        var offers = Enumerable.Range(0, 70).Reverse().ToDictionary(k => $"offer {k}", k => At(k), StringComparer.Ordinal);
        var vectors = new PostingVectors(
            new Dictionary<string, float[]>(offers, StringComparer.Ordinal) { ["need"] = At(0), ["far"] = At(180) },
            threshold: 0.5
        );
        var near = vectors.Near(["need", "need", "far", "of which nothing is known"], [.. offers.Keys, "not known"]);
        near.Keys.ShouldBe(["need"]);
        near["need"].Select(n => n.Offer).ShouldBe(Enumerable.Range(0, PostingVectors.MostNear).Select(k => $"offer {k}"));
        near["need"][0].Score.ShouldBe(1, 1e-6);
        near["need"].ShouldAllBe(n => n.Score >= 0 && n.Score <= 1);
        new PostingVectors(offers, 0.5).Near(["offer 0"], ["offer 60"]).GetValueOrDefault("offer 0", []).ShouldAllBe(n => n.Score < 0.001);
    }
}
