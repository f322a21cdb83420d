namespace Juluo.Services;

/// <summary>Façade for modules that build on services, such as applications: finds services, evaluates their rules, and reads the answers of a check.</summary>
public sealed class ServicesFacade(UnitOfWork work, Clock clock, CheckCookie cookie)
{
    private readonly ServiceStore services = new(work, clock);

    /// <summary>Finds a service the caller may see: an open one, or any for people who manage services.</summary>
    public Task<Service?> Find(ServiceId id, Caller caller, CancellationToken stop) => services.Find(id, caller, stop);

    /// <summary>Returns the answers of the reader's check of a service, read from the encrypted cookie in their browser and converted for a form; empty if there was no check.</summary>
    public AnswerSet Checked(Service service, FormDefinition form) =>
        service.RuleSet() is { } rules ? CheckPrefill.Of(form, rules, cookie.Read(service.Id).Answers(rules)) : AnswerSet.Empty;

    /// <summary>Returns the language in which the reader checked a service; null if they did not, or did so in the language of the page.</summary>
    public string? CheckedIn(Service service) => cookie.Read(service.Id).Language;

    /// <summary>Evaluates the rules of a service for an application submitted on a day; null if the service has no rules. The service may be closed.</summary>
    /// <param name="language">The reader's language; if the rules do not support it, their first one is used.</param>
    public async Task<ApplicationCheck?> Check(
        ServiceId id,
        FormDefinition form,
        AnswerSet said,
        LocalDate sent,
        string language,
        CancellationToken stop
    ) =>
        (await services.Find(id, stop))?.RuleSet() is { } rules
            ? ApplicationCheck.Of(
                rules,
                ApplicationAnswers.Of(rules, form, said),
                sent,
                clock.Today(work.Community.Zone),
                rules.Languages.Contains(language) ? language : rules.Languages[0]
            )
            : null;

    /// <summary>Returns the title of a service in a language, or in another one if it has none in it; null if there is no such service.</summary>
    public async Task<string?> TitleIn(ServiceId id, string language, CancellationToken stop) =>
        await work.List<(LocalizedText Title, string? Es)>(
            $"select title_zh, title_en, title_es from services.service where community_id = {work.Community} and id = {id}",
            stop
        )
            is [var (title, spanish)]
            ? (language == "es" ? spanish : null) ?? title.In(language == Languages.Chinese ? language : Languages.English)
            : null;

    /// <summary>Returns the oldest service with the rules of a name, in any state; null if there is none.</summary>
    public async Task<ServiceId?> WithRules(string rules, CancellationToken stop) =>
        await work.Find<ServiceId?>(
            $"select id from services.service where community_id = {work.Community} and rules = {rules} order by made_at limit 1",
            stop
        );

    /// <summary>Returns the titles of all services, including drafts and closed ones, by id.</summary>
    public Task<Dictionary<ServiceId, LocalizedText>> Titles(CancellationToken stop) => services.Titles(stop);
}
