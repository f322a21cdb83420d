using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>The web program with services that take applications, with applicants and caseworkers. Its log is kept.</summary>
public class CaseHouse : WebHouse
{
    public LogKeeper Logs { get; } = new();

    protected override void Adjust(WebApplicationBuilder builder) => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);

    /// <summary>A service that takes applications by the short built-in form.</summary>
    /// <param name="rules">A rules file; null if everyone is eligible.</param>
    public async Task<ServiceId> Service(bool fourEyes = false, string? rules = null)
    {
        var id = default(ServiceId);
        await In(async s =>
        {
            var (work, clock) = (s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
            var by = new PersonId(Guid.CreateVersion7());
            var services = new ServiceStore(work, clock);
            id = await services.Add(
                new(new LocalizedText("服務", "A service"), RulesText: rules),
                rules is null ? null : "own",
                by,
                default
            );
            await services.Open(id, default);
            var forms = s.GetRequiredService<FormsFacade>();
            var form = await forms.Make(CaseworkModule.Owner, null, FormsFacade.Application, true, null, default);
            (await forms.Publish(form, null, default)).Failed.ShouldBeFalse();
            var intakes = new IntakeStore(work, clock);
            await intakes.Add(id, form, new IntakeForm(FourEyes: fourEyes), by, default);
            await intakes.Open(id, true, default);
        });
        return id;
    }

    /// <summary>A visitor's browser in which an application has just been sent.</summary>
    public async Task<ScriptlessBrowser> Applied(ServiceId service, string name, string email, string language = Languages.English)
    {
        Asking = null;
        Allowed.Clear();
        var visit = await new ScriptlessBrowser(this, language).Open($"/services/{service}");
        await visit.Submit(visit.Page.QuerySelector("form[action$='/applications']").ShouldBeAssignableTo<IHtmlFormElement>()!);
        await visit.Fill("next", ("a-who-name", name), ("a-who-email", email));
        await visit.Fill("next", ("a-born", "1991-05-02"));
        await visit.Fill("next", ("a-address-city", "臺南市"), ("a-address-street", "海安路 1 號"));
        await visit.Fill("next", ("a-household_size", "2"));
        await visit.Fill("next", ("a-has_income", "no"));
        await visit.Fill("next", ("a-documents-later", "true"));
        await visit.Fill("next", ("a-consent", "true"));
        await visit.Fill("next", ("a-signature", name));
        visit.At.ShouldEndWith("/review");
        return await visit.Fill(null);
    }

    /// <summary>Waits until everything sent to a service has become cases; the program's own worker may be processing some.</summary>
    public async Task Received(ServiceId service)
    {
        await Services.GetRequiredService<OutboxWorker>().Drain(default);
        for (var times = 0; times < 100 && await Begun() > 0; times++)
            await Task.Delay(100);
        (await Begun()).ShouldBe(0);
        return;

        Task<long> Begun() =>
            Database.Ask<long>("select count(*) from casework.case_file where state = 'begun' and service_id = $1", service.Value);
    }

    public async Task<PersonId> Worker(string name)
    {
        var id = default(PersonId);
        await In(async s => id = (await s.GetRequiredService<ArrivalsFacade>().Add(Neighbourhood.Someone(name), default)).Value);
        return id;
    }

    /// <summary>As a person who manages casework.</summary>
    public async Task As(PersonId who, Func<Task> action)
    {
        Asking = who;
        Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        await action();
        Asking = null;
        Allowed.Clear();
    }
}
