using System.Text.Json;
using NodaTime;

namespace Juluo.Matching.Tests.Reasons;

public sealed class ReasonTests
{
    private static readonly PersonCard Ann = Card("王詩涵", "設計", "design", "想找人做地圖。", "畫介面");
    private static readonly PersonCard Ben = Card("Ben Lee", "資料", "data", "needs a logo", "I draw maps.");
    private static readonly PersonCard Cai = Card("蔡雅", "法律", "law", "", "");
    private static readonly Faces Faces = new(new[] { Ann, Ben, Cai }.ToDictionary(c => c.Id));
    private static readonly Catalogue Catalogue = new([typeof(MatchingModule).Assembly]);

    private static readonly Reason[] EveryKind =
    [
        new Reason.OfferMeetsNeed(Ann.Id, Ann.Needs[0].Id, Ben.Id, Ben.Offers[0].Id),
        new Reason.ProfessionMeetsNeed(Ann.Id, Ann.Needs[0].Id, Ben.Id),
        new Reason.NeedsEachOther(),
        new Reason.SharedContact(Ann.Id, Ben.Id, Cai.Id),
        new Reason.NeverMetThoughNear(Ann.Id, Ben.Id, "安靜區", 12),
        new Reason.SeenNotSpoken(Ann.Id, Ben.Id, 4),
        new Reason.DifferentProfessions(Ann.Id, Ben.Id),
        new Reason.SameProfession(Ann.Id, Ann.Id),
        new Reason.BridgesGroups(Ann.Id, Ben.Id, 1),
        new Reason.KnowsMany(Ben.Id),
        new Reason.KnowsSome(Ben.Id, 2),
        new Reason.NewHere(Ann.Id, 2),
        new Reason.Exploration(),
        new Reason.SeldomHere(Ben.Id, 3),
        new Reason.OnlyWords(),
    ];

    [Theory]
    [InlineData(Languages.English, "“想找人做地圖” (in Chinese)", "“I draw maps”")]
    [InlineData(Languages.Chinese, "「想找人做地圖」", "「I draw maps」（原文）")]
    public void A_quote_in_another_language_says_so(string language, string need, string offer)
    {
        var words = new Words(Catalogue, language, DateTimeZone.Utc);
        var said = EveryKind[0].Say(Faces, words);
        said.ShouldContain(need);
        said.ShouldContain(offer);
    }

    [Fact]
    public void A_quote_that_its_writer_has_translated_is_read_in_the_language_of_the_sentence()
    {
        var ann = Ann with { Needs = [Ann.Needs[0] with { Translation = "Looking for someone to draw maps" }] };
        var faces = new Faces(new[] { ann, Ben }.ToDictionary(p => p.Id));
        var said = new Reason.OfferMeetsNeed(ann.Id, ann.Needs[0].Id, Ben.Id, Ben.Offers[0].Id).Say(
            faces,
            new Words(Catalogue, Languages.English, DateTimeZone.Utc)
        );
        said.ShouldContain("“Looking for someone to draw maps”");
        said.ShouldNotContain("想找人做地圖");
    }

    [Fact]
    public void What_is_folded_on_a_card_does_not_repeat_what_the_card_says()
    {
        var words = new Words(Catalogue, Languages.Chinese, DateTimeZone.Utc);
        Reason[] reasons =
        [
            new Reason.OfferMeetsNeed(Ann.Id, Ann.Needs[0].Id, Ben.Id, Ben.Offers[0].Id),
            new Reason.SharedContact(Ann.Id, Ben.Id, Cai.Id),
            new Reason.NewHere(Ann.Id, 2),
            new Reason.SeldomHere(Ben.Id, 3),
        ];
        var rest = reasons.Rest(Faces, words).Select(r => r.Sentence).ToList();
        rest.ShouldNotBeEmpty();
        rest.ShouldAllBe(r => !r.Contains("想找人做地圖") && !r.Contains("蔡雅"));
        ((Reason[])[new Reason.NeedsEachOther()]).Rest(Faces, words).ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_asked_reads_what_concerns_the_two_line_by_line_and_no_words_or_name_of_the_other()
    {
        Reason[] reasons =
        [
            new Reason.OfferMeetsNeed(Ann.Id, Ann.Needs[0].Id, Ben.Id, Ben.Offers[0].Id),
            new Reason.NeedsEachOther(),
            new Reason.DifferentProfessions(Ann.Id, Ben.Id),
            new Reason.NeverMetThoughNear(Ann.Id, Ben.Id, "安靜區", 12),
            new Reason.SharedContact(Ann.Id, Ben.Id, Cai.Id),
            new Reason.NewHere(Ben.Id, 2),
        ];
        var lines = reasons.LinesTo(Ann.Id, Faces, new Words(Catalogue, Languages.Chinese, DateTimeZone.Utc));
        lines.Count.ShouldBe(3);
        lines[0].ShouldContain("想找人做地圖", Shouldly.Case.Sensitive, "their own words");
        lines[1].ShouldContain("安靜區");
        lines[2].ShouldContain("蔡雅");
        lines.ShouldAllBe(l => !l.Contains("Ben") && !l.Contains("I draw maps"));
    }

    [Fact]
    public void Every_kind_of_reason_is_told_in_both_languages_and_both_voices()
    {
        EveryKind
            .Select(r => r.GetType())
            .ShouldBe(typeof(Reason).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Reason))), ignoreOrder: true);
        foreach (var language in Languages.All)
        foreach (var reason in EveryKind)
        {
            var words = new Words(Catalogue, language, DateTimeZone.Utc);
            reason.Stands(Faces).ShouldBeTrue();
            foreach (
                var (key, said) in new[]
                {
                    (reason.Key(null), reason.Say(Faces, words)),
                    (reason.Key(Ann.Id), reason.SayTo(Ann.Id, Faces, words)),
                    (reason.Key(Ben.Id), reason.SayTo(Ben.Id, Faces, words)),
                    (reason.Key(Ann.Id, acquainted: true), reason.SayTo(Ann.Id, Faces, words, acquainted: true)),
                    (reason.Key(Ben.Id, acquainted: true), reason.SayTo(Ben.Id, Faces, words, acquainted: true)),
                }
            )
            {
                Catalogue.Find(language, key).ShouldNotBeNull(key);
                said.ShouldNotBeNullOrWhiteSpace(key);
                said.ShouldNotContain("{", customMessage: key);
                said.ShouldNotEndWith("。", customMessage: key);
            }
        }
    }

    [Fact]
    public void Every_reason_but_a_doubt_says_how_either_of_the_two_may_begin()
    {
        foreach (var language in Languages.All)
        foreach (var reason in EveryKind)
        foreach (var (reader, other) in new[] { (Ann, Ben), (Ben, Ann) })
        {
            var said = reason.First(reader.Id, other.Name, Faces, new(Catalogue, language, DateTimeZone.Utc));
            if (reason.Topic == ReasonTopic.Doubt)
            {
                said.ShouldBeNull(reason.ToString());
                continue;
            }

            said.ShouldNotBeNull().ShouldContain(other.Name, customMessage: reason.ToString());
            said.ShouldNotContain("{");
            said.ShouldNotContain("matching.first"); // a key that is missing in the catalogues is shown as it is
        }
    }

    [Fact] // seen to fail with Moves left as it is for every topic but doubts: "your professions are just far enough apart" was sent alone
    public void That_two_trades_differ_moves_nobody_by_itself()
    {
        var says = EveryKind.Where(r => r.Moves).Select(r => NamedAttribute.InUnion(r)).ToList();
        says.ShouldBe([
            "offer-meets-need",
            "trade-meets-need",
            "shared-contact",
            "never-met-though-near",
            "seen-not-spoken",
            "same-trade",
            "knows-many",
            "knows-some",
        ]);
        Reason different = new Reason.DifferentProfessions(Ann.Id, Ben.Id);
        new[] { different, new Reason.BridgesGroups(Ann.Id, Ben.Id, 0), new Reason.Exploration() }.Move(Faces).ShouldBeFalse();
        new[] { different, EveryKind[0] }.Move(Faces).ShouldBeTrue();
        // The reason was removed since then: nothing is left to send.
        new[] { different, EveryKind[0] }
            .Move(new(new[] { Ann with { Needs = [] }, Ben }.ToDictionary(c => c.Id)))
            .ShouldBeFalse();
    }

    [Fact]
    public void Who_begins_begins_with_what_would_move_the_other()
    {
        var words = new Words(Catalogue, Languages.English, DateTimeZone.Utc);
        new[] { new Reason.DifferentProfessions(Ann.Id, Ben.Id), EveryKind[0] }
            .First(Ben.Id, Ann.Id, Faces, words)
            .ShouldContain("I draw maps");
        Array.Empty<Reason>().First(Ben.Id, Ann.Id, Faces, words).ShouldContain(Ann.Name);
    }

    [Fact]
    public void To_one_of_the_two_the_other_is_never_named()
    {
        foreach (var language in Languages.All)
        foreach (var reason in EveryKind)
        foreach (var (reader, other) in new[] { (Ann, Ben), (Ben, Ann) })
            reason
                .SayTo(reader.Id, Faces, new(Catalogue, language, DateTimeZone.Utc))
                .ShouldNotContain(other.Name, customMessage: reason.ToString());
    }

    [Fact] // seen to fail with the full sentence: pasted into the directory's search, the need led to its author
    public void To_one_of_the_two_the_other_is_not_quoted_before_both_said_yes()
    {
        foreach (var language in Languages.All)
        foreach (var reason in EveryKind)
        foreach (var (reader, other) in new[] { (Ann, Ben), (Ben, Ann) })
        foreach (var wrote in other.Needs.Concat(other.Offers).Select(posting => posting.Text.TrimEnd('。', '.')))
            reason
                .SayTo(reader.Id, Faces, new(Catalogue, language, DateTimeZone.Utc))
                .ShouldNotContain(wrote, customMessage: reason.ToString());
    }

    [Fact]
    public void A_reason_survives_the_database()
    {
        // As jsonb stores it: keys by length, the kind not first.
        var stored = JsonSerializer.Serialize<IReadOnlyList<Reason>>(EveryKind, Json.Options);
        var shuffled = System
            .Text.Json.Nodes.JsonNode.Parse(stored)!
            .AsArray()
            .Select(n => new System.Text.Json.Nodes.JsonObject(
                n!.AsObject().Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))
            ));
        JsonSerializer
            .Deserialize<List<Reason>>(new System.Text.Json.Nodes.JsonArray([.. shuffled]).ToJsonString(), Json.Options)
            .ShouldBe(EveryKind);
    }

    [Fact]
    public void A_reason_is_given_only_while_what_it_rests_on_is_there()
    {
        Faces With(PersonCard ann) => new(new[] { ann, Ben, Cai }.ToDictionary(c => c.Id));
        EveryKind[0].Stands(With(Ann with { Needs = [] })).ShouldBeFalse();
        foreach (
            var evidence in EveryKind.Where(r =>
                r is Reason.SharedContact or Reason.NeverMetThoughNear or Reason.SeenNotSpoken or Reason.BridgesGroups
            )
        )
            evidence.Stands(With(Ann with { PresenceCounts = false })).ShouldBeFalse(evidence.ToString());
        EveryKind[3].Stands(With(Ann with { TiesVisible = false })).ShouldBeFalse();
        EveryKind[3].Stands(new(new[] { Ann, Ben, Cai with { TiesVisible = false } }.ToDictionary(c => c.Id))).ShouldBeFalse();
    }

    private static int made;

    private static PersonCard Card(string name, string zh, string en, string need, string offer) =>
        new(
            new(Key()),
            name,
            null,
            new(new(Key()), new(zh, en)),
            [Role.Member],
            new LocalDate(2026, 1, 1),
            PersonState.Active,
            Languages.Chinese,
            true,
            true,
            true,
            need.Length == 0 ? [] : [new(new(Key()), need, [], Instant.MinValue)],
            offer.Length == 0 ? [] : [new(new(Key()), offer, [], Instant.MinValue)],
            null
        );

    private static Guid Key() => new(++made, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
