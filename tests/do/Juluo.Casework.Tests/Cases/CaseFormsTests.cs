using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Casework.Tests;

/// <summary>Every action that a case's page offers can be done: no button of it answers “not now”.</summary>
public sealed class CaseFormsTests(CaseHouse house) : IClassFixture<CaseHouse>
{
    // Earlier, with two deciding, a case with the authority or waiting for documents showed a form whose every answer was 409, and the person who had proposed a decision could press “confirm”.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_form_that_is_shown_in_a_state_is_taken_or_says_what_it_lacks(bool fourEyes)
    {
        var service = await house.Service(fourEyes);
        await house.Applied(service, "Ana", "ana@example.org");
        await house.Received(service);
        var id = await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value);
        var (worker, other, desk) = (await house.Worker("Ah-Hua"), await house.Worker("Mei"), new ScriptlessBrowser(house));
        await house.As(worker, () => desk.Open($"/cases/{id}"));
        await house.As(worker, () => desk.Press("/taking"));
        var pressed = new List<string>();
        foreach (var state in (CaseState[])[.. CaseMoves.Open, CaseState.Granted, CaseState.Refused, CaseState.Withdrawn, CaseState.Closed])
        foreach (var who in (PersonId[])[worker, other])
        {
            await Put(id, state, worker);
            await house.As(who, () => desk.Open($"/cases/{id}"));
            foreach (var (action, choice) in Ways(desk))
            {
                await Put(id, state, worker);
                await house.As(who, () => desk.Open($"/cases/{id}"));
                if (Forms(desk).Find(f => Action(f) == action) is not { } form)
                    continue; // an action in another state removed it
                var name = $"{EnumWord.Of(state)} {action[$"/cases/{id}".Length..]} {choice}";
                if (choice is not null)
                    form.QuerySelectorAll("select[name=decision] option")
                        .OfType<IHtmlOptionElement>()
                        .First(o => o.Value == choice)
                        .IsSelected = true;
                foreach (var text in form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>())
                    text.Value = "Because it is so.";
                await house.As(who, () => desk.Submit(form));
                desk.Status.ShouldBeOneOf([200, 422], $"{name}: {desk.Text}");
                pressed.Add(name);
            }
        }

        pressed.ShouldContain("with_authority /decision refused");
        pressed.ShouldContain("needs_documents /decision refused");
        pressed.ShouldNotContain("needs_documents /decision granted");
        pressed.ShouldContain("proposed /decision/confirmation ");
    }

    [Fact]
    public async Task It_is_being_worked_on_only_when_somebody_has_taken_it()
    {
        var service = await house.Service();
        var visit = await house.Applied(service, "Ida", "ida@example.org");
        await house.Received(service);
        var id = await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value);
        var at = $"/submissions/{await house.Database.Ask<Guid>("select submission_id from casework.case_file where id = $1", id)}/case";
        await visit.Open(at);
        Now(visit).ShouldBeNull();
        var (worker, desk) = (await house.Worker("Ah-Hua"), new ScriptlessBrowser(house));
        await house.As(worker, () => desk.Open($"/cases/{id}"));
        await house.As(worker, () => desk.Press("/taking"));
        house.Asking = null;
        house.Allowed.Clear();
        await visit.Open(at);
        Now(visit).ShouldBe("In review");

        static string? Now(ScriptlessBrowser visit) => visit.Page.QuerySelector(".ladder [aria-current]")?.TextContent.Trim();
    }

    [Fact]
    public async Task Where_one_person_alone_could_decide_the_switch_for_two_says_so()
    {
        var service = await house.Service();
        var office = default(OfficeId);
        await house.In(async s =>
            office = await new OfficeStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Add(
                new OfficeForm(new("小站", "Small desk"), Capacity: 5),
                default
            )
        );
        var desk = new ScriptlessBrowser(house);
        await Open();
        desk.Text.ShouldContain("Only one person can decide here today");
        var people = new[] { await house.Worker("One"), await house.Worker("Two") };
        await house.In(async s =>
        {
            foreach (var person in people)
                await new OfficeStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Put(
                    office,
                    person,
                    CaseRole.Coordinator,
                    default
                );
        });
        await Open();
        desk.Text.ShouldNotContain("Only one person can decide here today");
        await house.In(s =>
            new OfficeStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Close(office, true, default)
        );

        async Task Open()
        {
            house.Asking = new PersonId(Guid.CreateVersion7());
            house.Allowed.Add(CaseworkRights.Manage);
            await desk.Open($"/services/{service}/intake");
        }
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void An_office_names_as_many_languages_as_it_can_keep(int ticked, int wrong) =>
        new OfficeForm(new("站", "Desk"), Languages: [.. SpokenLanguages.All.Take(ticked)]).Check(default).Count().ShouldBe(wrong);

    [Fact] // before: “A decision waits for you” went to the one who had proposed it
    public async Task Who_proposes_a_decision_is_not_told_that_it_waits_for_them()
    {
        var service = await house.Service(fourEyes: true);
        await house.Applied(service, "Ben", "ben@example.org");
        await house.Received(service);
        var id = await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value);
        var (worker, other, desk) = (await house.Worker("Ah-Hua"), await house.Worker("Mei"), new ScriptlessBrowser(house));
        await house.In(s =>
            s.GetRequiredService<Notifier>()
                .Notify(
                    [worker, other],
                    new(
                        CaseworkNotices.Case,
                        $"case:{id}:x",
                        "casework.told.proposed",
                        new { service = new LocalizedText("服", "S"), number = "1" },
                        $"/cases/{id}"
                    )
                    {
                        By = worker,
                    },
                    default
                )
        );
        (await house.Database.Ask<long>("select count(*) from delivery.notification where person_id = $1", worker.Value)).ShouldBe(0);
        (await house.Database.Ask<long>("select count(*) from delivery.notification where person_id = $1", other.Value)).ShouldBe(1);
        await house.As(worker, () => desk.Open($"/cases/{id}"));
        await house.As(worker, () => desk.Press("/taking"));
        await house.As(worker, () => desk.Press("/decision", ("decision", "granted"), ("reason", "All is there.")));
        desk.Text.ShouldContain("someone else must confirm it");
        desk.Page.QuerySelector("form[action$='/decision/confirmation']").ShouldBeNull();
        await house.As(other, () => desk.Open($"/cases/{id}"));
        await house.As(other, () => desk.Press("/decision/confirmation"));
        desk.Status.ShouldBe(200);
    }

    private static List<IHtmlFormElement> Forms(ScriptlessBrowser desk) =>
        [
            .. desk
                .Page.QuerySelectorAll("main form[method=post]")
                .OfType<IHtmlFormElement>()
                .Where(f => Action(f).StartsWith("/cases/", StringComparison.Ordinal)),
        ];

    private static string Action(IHtmlFormElement form) => new Uri(form.Action).AbsolutePath;

    // A decision is tried with each of its options.
    private static List<(string Action, string? Choice)> Ways(ScriptlessBrowser desk) =>
        [
            .. Forms(desk)
                .SelectMany(form =>
                    form.QuerySelectorAll("select[name=decision] option").OfType<IHtmlOptionElement>().ToList() is { Count: > 0 } options
                        ? options.Select(o => (Action(form), (string?)o.Value))
                        : [(Action(form), null)]
                )
                .Distinct(),
        ];

    private Task Put(Guid id, CaseState state, PersonId worker) =>
        house.Database.Do(
            """
            set session_replication_role = replica;
            update casework.case_file set state = $2, assigned_to = $3, proposed = case when $2 = 'proposed' then 'granted' end, proposed_by = case when $2 = 'proposed' then $3::uuid end,
              proposed_at = case when $2 = 'proposed' then now() end, decided_by = null,
              decided_at = case when $2 in ('granted', 'refused', 'withdrawn', 'closed') then now() end where id = $1;
            """.Replace("$1", $"'{id}'", StringComparison.Ordinal).Replace(
                "$2",
                $"'{EnumWord.Of(state)}'",
                StringComparison.Ordinal
            ).Replace("$3", $"'{worker}'", StringComparison.Ordinal) + "set session_replication_role = origin"
        );
}
