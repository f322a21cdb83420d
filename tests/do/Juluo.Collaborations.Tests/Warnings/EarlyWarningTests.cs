using NodaTime;
using static Juluo.Collaborations.EarlyWarningKind;

namespace Juluo.Collaborations.Tests;

/// <summary>The pure decision: early signs of risks in a collaboration.</summary>
public sealed class EarlyWarningTests
{
    private static readonly LocalDate Today = new(2026, 11, 26);
    private static readonly CollaborationId Here = new(Guid.CreateVersion7());
    private readonly CollaborationPerson one = Person(CollaborationSide.Community);
    private readonly CollaborationPerson two = Person(CollaborationSide.Community);
    private readonly CollaborationPerson champion = Person(CollaborationSide.Agency) with { Champion = true };
    private readonly CollaborationPerson clerk = Person(CollaborationSide.Agency);

    private static CollaborationPerson Person(CollaborationSide side) =>
        new(
            new(Guid.CreateVersion7()),
            Here,
            side,
            new PersonId(Guid.CreateVersion7()),
            null,
            null,
            false,
            true,
            false,
            Today.PlusMonths(-8),
            null
        );

    private static CollaborationExchange Exchange(int daysAgo, params CollaborationPerson[] present) =>
        new(
            new(Guid.CreateVersion7()),
            Here,
            ExchangeMode.IssueTracking,
            ExchangeDirection.Both,
            "x",
            Today.PlusDays(-daysAgo),
            null,
            null,
            null,
            [.. present.Select(p => p.Id)]
        );

    /// <summary>Nothing is wrong: two people on each side, a champion, a term and an exchange last week.</summary>
    private WarningFacts Well =>
        new(
            Today.PlusMonths(-8),
            null,
            [one, two, champion, clerk],
            [Exchange(7, one, clerk)],
            new HashSet<CollaborationPersonId>(),
            1,
            Today.PlusMonths(-8),
            1,
            Today.PlusMonths(6),
            null
        );

    private static EarlyWarningKind[] Kinds(WarningFacts facts) => [.. EarlyWarnings.Of(facts, Today).Select(w => w.Kind)];

    [Fact]
    public void A_collaboration_that_is_well_gets_no_warning() => Kinds(Well).ShouldBeEmpty();

    [Fact]
    public void A_champion_who_left_is_named_and_one_who_was_never_there_is_missed()
    {
        var left = champion with { LeftOn = Today.PlusDays(-3) };
        var third = Person(CollaborationSide.Agency);
        var warning = EarlyWarnings.Of(Well with { People = [one, two, left, clerk, third] }, Today).Single();
        (warning.Kind, warning.Who, warning.On).ShouldBe((ChampionLeft, champion.Id, Today.PlusDays(-3)));
        Kinds(Well with { People = [one, two, clerk, third] }).ShouldBe([NoChampion]);
    }

    [Fact]
    public void A_champion_whose_position_ended_counts_as_moved_unless_another_stays()
    {
        var moved = Well with { Moved = new HashSet<CollaborationPersonId> { champion.Id } };
        Kinds(moved).ShouldBe([ChampionMoved]);
        Kinds(moved with { People = [one, two, champion, clerk with { Champion = true }] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(61, null)]
    [InlineData(60, TermEnds)]
    [InlineData(0, TermEnds)]
    [InlineData(-1, TermEnded)]
    public void The_end_of_the_term_is_said_sixty_days_before(int days, EarlyWarningKind? kind) =>
        Kinds(Well with { TermEndsOn = Today.PlusDays(days) }).ShouldBe(kind is { } one ? [one] : []);

    [Fact]
    public void Data_access_that_has_run_out_is_said_while_the_term_goes_on()
    {
        Kinds(Well with { DataUntil = Today }).ShouldBeEmpty();
        Kinds(Well with { DataUntil = Today.PlusDays(-1) }).ShouldBe([DataAccessEnded]);
    }

    [Fact]
    public void An_agreement_that_waits_thirty_days_for_signatures_is_said_and_so_is_none_at_all()
    {
        var waits = Well with { Latest = 2, WrittenOn = Today.PlusDays(-29) };
        Kinds(waits).ShouldBeEmpty();
        Kinds(waits with { WrittenOn = Today.PlusDays(-30) }).ShouldBe([Unsigned]);
        Kinds(Well with { Latest = null, WrittenOn = null, InForce = null, TermEndsOn = null }).ShouldBe([NoAgreement]);
    }

    [Fact]
    public void A_side_with_one_name_or_none_is_said_of_each_side()
    {
        var warnings = EarlyWarnings.Of(Well with { People = [champion] }, Today);
        warnings
            .Select(w => (w.Kind, w.Side, w.Count))
            .ShouldBe([(OneName, CollaborationSide.Community, 0), (OneName, CollaborationSide.Agency, 1)]);
    }

    [Theory] // seven of ten is seventy percent
    [InlineData(7, 3, true)]
    [InlineData(6, 4, false)]
    [InlineData(4, 0, false)] // four exchanges are too few to say
    [InlineData(5, 0, true)]
    public void It_is_said_when_one_person_is_in_most_of_what_was_exchanged(int with, int without, bool said)
    {
        var exchanges = Enumerable
            .Range(0, with)
            .Select(i => Exchange(i + 1, one))
            .Concat(Enumerable.Range(0, without).Select(i => Exchange(i + 1, two)));
        var warnings = EarlyWarnings.Of(Well with { Exchanges = [.. exchanges] }, Today);
        warnings.Select(w => (w.Kind, w.Who)).ShouldBe(said ? [(OnePerson, one.Id)] : []);
    }

    [Fact]
    public void What_is_older_than_half_a_year_says_nothing_of_who_carries_it_today()
    {
        var old = Enumerable.Range(0, 9).Select(i => Exchange(190 + i, one));
        Kinds(Well with { Exchanges = [.. old, Exchange(3, two)] }).ShouldBeEmpty();
    }

    [Fact]
    public void Ninety_days_without_an_exchange_are_said_and_count_from_the_beginning_where_there_was_none()
    {
        Kinds(Well with { Exchanges = [Exchange(89)] }).ShouldBeEmpty();
        Kinds(Well with { Exchanges = [Exchange(90)] }).ShouldBe([Quiet]);
        Kinds(Well with { Exchanges = [], Since = Today.PlusDays(-90) }).ShouldBe([Quiet]);
    }

    [Fact]
    public void A_new_head_is_said_until_they_were_met() => Kinds(Well with { HeadChangedOn = Today.PlusDays(-2) }).ShouldBe([HeadChanged]);

    [Fact]
    public void The_worst_comes_first_and_each_case_has_a_key_of_its_own()
    {
        var warnings = EarlyWarnings.Of(
            Well with
            {
                TermEndsOn = Today.PlusDays(-1),
                People = [one],
                Exchanges = [],
                HeadChangedOn = Today,
            },
            Today
        );
        warnings[0].Kind.ShouldBe(TermEnded);
        warnings.Select(w => w.Kind).ShouldBe(warnings.Select(w => w.Kind).Order());
        warnings.Select(w => w.Key).Distinct().Count().ShouldBe(warnings.Count);
    }
}
