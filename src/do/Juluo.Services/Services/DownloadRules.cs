namespace Juluo.Services;

/// <summary>GET /services/{id}/rules.yaml — downloads the rules of a service as a file.</summary>
[Get("/services/{id}/rules.yaml", Requires.Nothing, MediaTypes = ["application/yaml"])]
internal sealed class DownloadRules(UnitOfWork work, Clock clock) : Slice<DownloadRules.Input, Download>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        if (service.RulesFile is not { } text)
            return new NotFound();
        return new Download(
            $"{service.Rules}.yaml",
            "application/yaml; charset=utf-8",
            async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ending)
        );
    }
}
