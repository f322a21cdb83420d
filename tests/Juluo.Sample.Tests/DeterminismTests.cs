using System.Security.Cryptography;
using System.Text;

namespace Juluo.Sample.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        var first = await Hash(Samples.Make(SamplePreset.Laneside, 11, 120, 28));
        var second = await Hash(Samples.Make(SamplePreset.Laneside, 11, 120, 28));
        second.ShouldBe(first);
    }

    [Fact]
    public async Task Another_seed_gives_another_community()
    {
        var first = await Hash(Samples.Make(SamplePreset.Laneside, 11, 120, 14));
        var second = await Hash(Samples.Make(SamplePreset.Laneside, 12, 120, 14));
        second.ShouldNotBe(first);
    }

    [Fact]
    public void Reading_twice_reads_the_same()
    {
        var community = Samples.Make(SamplePreset.Riverside, 3, 40, 21);
        community.Interactions().ShouldBe(community.Interactions());
    }

    [Fact] // random streams are keyed by purpose, so one more member changes no one's name
    public void A_larger_community_begins_with_the_people_of_the_smaller()
    {
        var small = Samples.Make(SamplePreset.Laneside, 5, 60, 7);
        var large = Samples.Make(SamplePreset.Laneside, 5, 90, 7);
        large
            .People.Take(60)
            .Select(p => (p.Name, p.Trade.Key, p.JoinedOn))
            .ShouldBe(small.People.Select(p => (p.Name, p.Trade.Key, p.JoinedOn)));
    }

    [Theory]
    [InlineData(11, 30)]
    [InlineData(20_001, 30)]
    [InlineData(120, 0)]
    [InlineData(120, 3_661)]
    public void Sizes_that_cannot_be_made_are_refused_with_a_sentence(int members, int days)
    {
        var options = new SampleOptions(SamplePreset.Laneside, 1, members, Samples.Monday, days);
        var problem = options.Problem.ShouldNotBeNull();
        problem.Zh.ShouldNotBeNullOrEmpty();
        problem.En.ShouldNotBeNullOrEmpty();
        Should.Throw<ArgumentException>(() => SampleCommunity.Make(options));
    }

    private static async Task<string> Hash(SampleCommunity community)
    {
        using var text = new StringWriter { NewLine = "\n" };
        await InteractionLog.WritePeople(community, text);
        await InteractionLog.Write(community, text);
        await ContactLog.WriteNodes(community, text);
        await ContactLog.WriteContacts(community, text);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
