using NodaTime;

namespace Juluo.Residencies.Tests;

/// <summary>Allowed offers and signatures, without a database.</summary>
public sealed class OfferDecisionTests
{
    private static readonly LocalDate Today = new(2026, 11, 19);
    private static readonly ResidencyAgreement Text = new(2, "Be kind.", "hash", Instant.FromUtc(2026, 11, 1, 0, 0));
    private static readonly PlanId Plan = new(Guid.CreateVersion7());
    private static readonly OfferResidency.Input Good = new(default, From: Today, Deposit: "6,000", GoodUntil: Today);

    [Fact]
    public void An_offer_takes_the_residencys_plan_and_the_newest_text()
    {
        var offer = Decide(Good with { Conditions = "  one desk  " }).Value;
        (offer.Plan, offer.Agreement, offer.Deposit, offer.Conditions, offer.LastDay).ShouldBe(
            (Plan, 2, new Money(600_000, "TWD"), "one desk", null)
        );
    }

    public static TheoryData<object, Type> Bad =>
        new()
        {
            { Good with { From = null }, typeof(ApplicationErrors.NoFirstDay) },
            { Good with { From = new LocalDate(9999, 12, 31) }, typeof(ApplicationErrors.NoFirstDay) },
            { Good with { From = Today.PlusDays(3), Until = Today.PlusDays(2) }, typeof(ApplicationErrors.EndsBeforeItBegins) },
            { Good with { From = Today.PlusDays(-9), Until = Today.PlusDays(-2) }, typeof(ApplicationErrors.EndsBeforeItBegins) },
            { Good with { Until = new LocalDate(9999, 12, 31) }, typeof(ResidencyErrors.DayOutOfReach) },
            { Good with { GoodUntil = Today.PlusDays(-1) }, typeof(ApplicationErrors.GoodUntilPast) },
            { Good with { GoodUntil = null }, typeof(ApplicationErrors.GoodUntilPast) },
            { Good with { Deposit = "-1" }, typeof(ApplicationErrors.NoDeposit) },
            { Good with { Deposit = "a lot" }, typeof(ApplicationErrors.NoDeposit) },
            { Good with { Agreement = 7 }, typeof(ApplicationErrors.NoAgreement) },
            { Good with { Conditions = new string('字', ResidencyOffer.MostConditions + 1) }, typeof(TooLong) },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_makes_no_sense_is_not_offered(object input, Type wrong) =>
        Decide((OfferResidency.Input)input).Errors.Select(e => e.GetType()).ShouldBe([wrong]);

    [Fact]
    public void A_room_needs_a_day_of_leaving_after_the_day_of_coming()
    {
        var room = Good with { Room = new(Guid.CreateVersion7()) };
        Decide(room, rooms: true).Errors.Single().ShouldBe(new ApplicationErrors.NoDayOfLeaving());
        Decide(room with { Until = Today }, rooms: true).Errors.Single().ShouldBe(new ApplicationErrors.EndsBeforeItBegins());
        Decide(room with { Until = Today.PlusDays(1) }, rooms: true).Errors.ShouldBeEmpty();
        Decide(Good with { Until = Today.PlusDays(1) }, rooms: true).Errors.Single().ShouldBe(new ApplicationErrors.RoomUnknown());
    }

    [Fact]
    public void An_offer_begins_on_the_day_that_the_answers_name_else_after_one_can_apply_no_longer()
    {
        var open = Of(rooms: true);
        First(open).ShouldBe((Today.PlusDays(7), false));
        First(open with { ClosesOn = Today.PlusDays(3) }).ShouldBe((Today.PlusDays(7), false));
        First(open with { ClosesOn = Today.PlusDays(30) }).ShouldBe((Today.PlusDays(31), false));
        First(open, new LocalDate(2026, 11, 1), new LocalDate(2027, 1, 5)).ShouldBe((new LocalDate(2027, 1, 5), true));
        First(open, new LocalDate(9999, 12, 31)).ShouldBe((Today.PlusDays(7), false));
    }

    [Fact]
    public void One_signs_what_one_has_read_with_a_name_and_in_time()
    {
        var input = new SignOffer.Input(default, 2, "hash", "王小明", true);
        Sign(input).ShouldBeEmpty();
        Sign(input with { Name = "  " }).ShouldBe([new Missing("name")]);
        Sign(input with { Name = new string('王', Signing.MostName + 1) }).ShouldBe([new TooLong("name", Signing.MostName)]);
        Sign(input with { Agreed = false, Name = null }).ShouldBe([new Missing("name"), new AgreementErrors.NotRead()]);
        Sign(input with { Name = "王大明" }).ShouldBe([new AgreementErrors.NotYourName("王小明 / Wang Hsiao-ming")]);
        foreach (var same in (string[])["王 小明", "　王小明 ", "wang hsiao-ming", "ＷＡＮＧ　Hsiao-Ming"])
            Sign(input with { Name = same }).ShouldBeEmpty();
        Sign(input with { Hash = "other" }).ShouldBe([new AgreementErrors.AnotherText()]);
        Sign(input with { Agreement = 1 }).ShouldBe([new AgreementErrors.AnotherText()]);
        Sign(input, today: Today.PlusDays(1)).ShouldBe([new ApplicationErrors.OfferOver(Today)]);
        Sign(input, ApplicationState.Lapsed).ShouldBe([new ApplicationErrors.OfferOver(Today)]);
        Sign(input, ApplicationState.Accepted).ShouldBe([new ApplicationErrors.SignedAlready()]);
        Sign(input, ApplicationState.Declined).ShouldBe([new ApplicationErrors.ElsewhereMeanwhile()]);
    }

    [Fact]
    public void It_is_open_between_its_days_until_somebody_closes_it()
    {
        var always = Of(rooms: false);
        always.IsOpen(Today).ShouldBeTrue();
        (always with { ClosedAt = Text.At }).IsOpen(Today).ShouldBeFalse();
        (always with { OpensOn = Today, ClosesOn = Today }).IsOpen(Today).ShouldBeTrue();
        (always with { OpensOn = Today.PlusDays(1) }).IsOpen(Today).ShouldBeFalse();
        (always with { ClosesOn = Today.PlusDays(-1) }).IsOpen(Today).ShouldBeFalse();
    }

    private static (LocalDate, bool) First(Residency residency, params LocalDate[] named) =>
        OfferResidency.FirstDay(named, residency, Today);

    private static Outcome<ResidencyOffer> Decide(OfferResidency.Input input, bool rooms = false) =>
        OfferResidency.Decide(input, Of(rooms), [Text, Text with { Number = 1 }], "TWD", Today);

    private static List<Error> Sign(SignOffer.Input input, ApplicationState state = ApplicationState.Offered, LocalDate? today = null) =>
        FieldChecks.Of(input, Today.AtStartOfDayInZone(DateTimeZone.Utc)) is { Count: > 0 } wrong
            ? wrong
            :
            [
                .. new[]
                {
                    SignOffer.Refuses(input, state, Decide(Good).Value, Text, ["王小明", "Wang Hsiao-ming"], today ?? Today),
                }.OfType<Error>(),
            ];

    private static Residency Of(bool rooms) =>
        new(default, default, rooms ? null : Plan, new("進駐", "Residency"), null, null, null, 1, 0, new(0, "TWD"), null);
}
