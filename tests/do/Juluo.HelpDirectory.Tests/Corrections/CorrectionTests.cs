namespace Juluo.HelpDirectory.Tests;

public sealed class CorrectionTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the key a_correction_decided_once dropped: 16 of 16 decide
    public async Task Of_sixteen_who_decide_at_once_one_decides()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        (await street.Report(id, "02-8888-9999")).Errors.ShouldBeEmpty();
        var correction = (await Waiting(street)).Single().Id;
        var decided = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(() =>
                        i % 2 == 0
                            ? street.Try<AcceptCorrection, AcceptCorrection.Input, Done>(new(correction))
                            : street.Try<DeclineCorrection, DeclineCorrection.Input, Done>(new(correction))
                    )
                )
        );
        decided.Count(d => !d.Failed).ShouldBe(1);
        decided.SelectMany(d => d.Errors).ShouldAllBe(e => e is CorrectionErrors.DecidedAlready);
        var accepted = Array.FindIndex(decided, d => !d.Failed) % 2 == 0;
        (await street.Show(id)).Entry.Phones.Single().Number.ShouldBe(accepted ? "02-8888-9999" : "02-2345-6789");
        (await Waiting(street)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accepting_writes_what_was_reported_and_nothing_else()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        await Report(
            street,
            new(id, CorrectionSubject.Hours)
            {
                Weekdays = "9-12",
                Saturday = "10-12",
                Phones = "02-0000-0000",
            }
        );
        await Report(street, new(id, CorrectionSubject.Cost) { Cost = new(en: "NT$100") });
        await Report(
            street,
            new(id, CorrectionSubject.Address)
            {
                Place = new("社區中心"),
                Street = new("延平北路二段 82 號"),
                City = new("臺北市"),
            }
        );
        foreach (var correction in await Waiting(street))
            await street.Run<AcceptCorrection, AcceptCorrection.Input, Done>(new(correction.Id));
        var entry = (await street.Show(id)).Entry;
        HelpHours.Typed(entry.Hours)!.ShouldBe([.. Enumerable.Repeat("09:00–12:00", 5), "10:00–12:00", ""]);
        (entry.Cost!.Zh, entry.Cost.En).ShouldBe(("免費", "NT$100"));
        entry.Places.Single().Address!.Zh.ShouldContain("82 號");
        entry.Phones.Single().Number.ShouldBe("02-2345-6789", "hours were reported, not the phone");
        entry.CheckedOn.ShouldBe(street.Today);
    }

    [Fact]
    public async Task That_it_is_no_longer_offered_closes_it_once_accepted()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        await Report(street, new(id, CorrectionSubject.Closed));
        (await street.Show(id)).Entry.State.ShouldBe(HelpState.Active);
        await street.Run<AcceptCorrection, AcceptCorrection.Input, Done>(new((await Waiting(street)).Single().Id));
        (await street.Show(id)).Entry.State.ShouldBe(HelpState.Closed);
    }

    [Fact]
    public async Task A_report_that_says_nothing_or_cannot_be_read_is_refused_at_its_field()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        (await street.Report(id, "02-2345-6789")).Errors.Single().ShouldBeOfType<CorrectionErrors.NothingSaid>();
        (await street.Report(id, "ring the bell")).Errors.Single().ShouldBeOfType<HelpErrors.NoPhone>();
        (await street.Report(id, "02-2345-6789", new string('a', 1001))).Errors.Single().Field.ShouldBe("note");
    }

    [Fact] // seen to fail without for update in Hold: 38 of 40 come in
    public async Task Of_forty_reports_at_once_no_more_come_in_than_are_read()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => street.Report(id, $"02-7000-{i:0000}"))));
        sent.Count(s => !s.Failed).ShouldBe(CorrectionStore.MostWaiting);
        sent.SelectMany(s => s.Errors).ShouldAllBe(e => e is CorrectionErrors.TooMany);
        (await Waiting(street)).Count.ShouldBe(CorrectionStore.MostWaiting);
    }

    [Fact]
    public async Task What_was_decided_is_forgotten_after_half_a_year_and_what_waits_is_not()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        await street.Report(id, "02-8888-9999");
        await street.Run<DeclineCorrection, DeclineCorrection.Input, Done>(new((await Waiting(street)).Single().Id));
        await street.Report(id, "02-8888-0000");
        await street.Upload("[]");
        street.Pass(NodaTime.Duration.FromDays(ForgetCorrections.Days + 1));
        await street.Run<ForgetCorrections>();
        var left = await street.Run<ListCorrections, Nothing, ListCorrections.Output>(new());
        (left.Waiting.Count, left.Decided.Count).ShouldBe((1, 0));
        (await street.Sql("delete from helpdirectory.upload where community_id = $1")).ShouldBe(0);
    }

    private static async Task Report(Neighbours street, ReportMistake.Input input) =>
        await street.Good<ReportMistake, ReportMistake.Input, Done>(null, input);

    private static async Task<IReadOnlyList<Correction>> Waiting(Neighbours street) =>
        (await street.Run<ListCorrections, Nothing, ListCorrections.Output>(new())).Waiting;
}
