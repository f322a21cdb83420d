using Juluo.Rules;

namespace Juluo.Services;

/// <summary>GET /services/{id} — shows a service: its description, the rules and sources that decide who is entitled, and the start of the check.</summary>
[Get("/services/{id}", Requires.Nothing, Page = typeof(ServicePage))]
public sealed class ShowService(UnitOfWork work, Clock clock, DashboardWidgets widgets, PageLanguage page)
    : Slice<ShowService.Input, ShowService.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Rules">The name of its rules; null if everyone who asks is entitled and there is no check.</param>
    /// <param name="Questions">The maximum number of questions in a check.</param>
    /// <param name="Laws">The laws that the rules cite.</param>
    /// <param name="Until">The last day for which the rules are set; null without rules.</param>
    /// <param name="Expired">True if that day has passed.</param>
    /// <param name="DaysLeft">Days until then, if the caller manages services and the end is near; otherwise null.</param>
    /// <param name="Note">A note to show with every result, in the reader's language.</param>
    /// <param name="Widgets">Widgets of other modules for the service, such as the link to an application.</param>
    /// <param name="TakesFigures">True if the figures of its rules are in yearly files.</param>
    /// <param name="Renewed">True if newer figures do not need a change of the rules.</param>
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

    /// <param name="Name">The name used in citations.</param>
    /// <param name="Title">The subject of the law.</param>
    /// <param name="Read">The day on which it was retrieved.</param>
    public sealed record Law(string Name, string? Title, string? Link, LocalDate Read);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        if (caller.Person is null) // for members and staff, the rest of the page exists only in Chinese and English
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
