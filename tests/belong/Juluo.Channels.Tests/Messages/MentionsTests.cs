namespace Juluo.Channels.Tests;

public sealed class MentionsTests
{
    private static readonly PersonId Lin = Of(1);
    private static readonly PersonId LinYa = Of(2);
    private static readonly PersonId Mina = Of(3);
    private static readonly PersonId Ann = Of(4);

    private static readonly (string, PersonId)[] Names =
    [
        ("林雅", Lin),
        ("林雅婷", LinYa),
        ("Mina Sato", Mina),
        ("Ann", Ann),
        ("同名", Of(5)),
        ("同名", Of(6)),
    ];

    [Theory]
    [InlineData("@林雅婷你好", "<@2>你好")]
    [InlineData("@林雅 你好", "<@1> 你好")]
    [InlineData("＠林雅，@mina sato!", "<@1>，<@3>!")]
    [InlineData("@Anna", "@Anna")] // another word begins so
    [InlineData("(@Ann)", "(<@4>)")]
    [InlineData("mail ann@Ann.example", "mail ann@Ann.example")]
    [InlineData("`@Ann` and ```\n@Ann\n``` @Ann", "`@Ann` and ```\n@Ann\n``` <@4>")]
    [InlineData("@同名 @nobody", "@同名 @nobody")] // two people have this name, so none is meant
    [InlineData("@", "@")]
    public void The_longest_name_that_fits_is_spoken_to(string typed, string kept) =>
        Mentions.Read(typed, Names).Text.ShouldBe(Enumerable.Range(1, 6).Aggregate(kept, (t, n) => t.Replace($"<@{n}>", $"<@{Of(n)}>")));

    [Fact]
    public void What_is_kept_is_written_again_as_it_was_typed()
    {
        var (text, people) = Mentions.Read("@林雅 和 @Mina Sato 和 @林雅", Names);
        people.ShouldBe([Lin, Mina]);
        Mentions.Write(text, people, p => p == Lin ? "林雅" : "Mina Sato").ShouldBe("@林雅 和 @Mina Sato 和 @林雅");
    }

    [Fact]
    public void A_key_that_somebody_types_themselves_speaks_to_nobody() =>
        Mentions.Write($"<@{Ann}>", [Lin], _ => "Ann").ShouldBe($"<@{Ann}>");

    private static PersonId Of(int n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
}
