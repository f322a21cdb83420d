using Juluo.Rules;

namespace Juluo.Services;

/// <summary>GET /services/{id} — shows a service: what it is, by which rules and sources one can have it, and where the check begins.</summary>
[Get("/services/{id}", Requires.Nothing, Page = typeof(ServicePage))]
public sealed class ShowService(UnitOfWork work, Clock clock, DashboardWidgets widgets, PageLanguage page)
    : Slice<ShowService.Input, ShowService.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Rules">The name of its rules; null: all who ask can have it, and there is no check.</param>
    /// <param name="Questions">How many questions a check has at most.</param>
    /// <param name="Laws">What the rules cite.</param>
    /// <param name="Until">The last day for which the rules are set; null: there are none.</param>
    /// <param name="Expired">That day has passed.</param>
    /// <param name="DaysLeft">Days until then, where those who manage services are reminded; null: they are not.</param>
    /// <param name="Note">What is to be said beside every result, in the reader's language.</param>
    /// <param name="Widgets">What other modules show of it, such as the way to an application.</param>
    /// <param name="TakesFigures">The figures of its rules are in files, one for each year.</param>
    /// <param name="Renewed">Newer figures come without a change of the rules.</param>
    public sealed record Output(
        ServiceId Id,
        LocalizedText Title,
        LocalizedText? About,
        ServiceState State,
        string? Rules,
        int Questions,
        IReadOnlyList<Law> Laws,
        LocalDate? Until,
        bool Expired,
        int? DaysLeft,
        string? Note,
        bool MayManage,
        IReadOnlyList<DashboardView.Filled> Widgets,
        string? TitleEs,
        string? AboutEs,
        bool TakesFigures,
        [property: System.Text.Json.Serialization.JsonIgnore] bool Renewed
    );

    /// <param name="Name">As it is cited.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="Read">The day on which it was read.</param>
    public sealed record Law(string Name, string? Title, string? Link, LocalDate Read);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        if (caller.Person is null) // what members and staff see besides is said in the program's own two
            page.Offer(service.Further);
        var rules = service.RuleSet();
        LocalDate? last = rules is null ? null : LocalDate.FromDateOnly(rules.Period.Until.AddDays(-1));
        return new Output(
            service.Id,
            service.Title,
            service.About,
            service.State,
            service.Rules,
            rules is null ? 0 : rules.Questions.Count(q => q.Assume is null) + rules.Lists.Count(l => l.Fields.Any(f => f.Assume is null)),
            [.. (rules?.Sources ?? []).Select(s => new Law(s.Name, s.Title, s.Link?.ToString(), LocalDate.FromDateOnly(s.Retrieved)))],
            last,
            last < clock.Today(caller.Community.Zone),
            caller.May(ServiceRights.Manage)
            && rules is not null
            && RulesLife.On(rules, clock.Today(caller.Community.Zone)) is { Ends: true, IsOver: false } life
                ? life.DaysLeft
                : null,
            rules is null or { Note.IsEmpty: true } ? null : rules.Note.In(page.Further ?? caller.Language),
            caller.May(ServiceRights.Manage),
            await widgets.Fill(ServicesWidgets.Service, new OfService(service.Id), caller, stop),
            service.TitleEs,
            service.AboutEs,
            rules is { Figures.IsEmpty: false },
            service.Renewed
        );
    }
}
