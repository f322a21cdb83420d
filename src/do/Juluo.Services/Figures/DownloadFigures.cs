using Juluo.Rules;

namespace Juluo.Services;

/// <summary>GET /services/{id}/figures/{from}/figures.yaml — downloads the figures of a year as a file, which can be the start for the next year's.</summary>
[Get("/services/{id}/figures/{from}/figures.yaml", ServiceRights.Manage, MediaTypes = ["application/yaml"])]
internal sealed class DownloadFigures(UnitOfWork work, Clock clock) : Slice<DownloadFigures.Input, Download>
{
    /// <param name="From">The first day on which they apply.</param>
    public sealed record Input(ServiceId Id, LocalDate From);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { Rules: { } rules } service)
            return new NotFound();
        IEnumerable<string> texts = [.. service.Figures ?? [], .. ShippedRules.FigureTexts(rules).Select(f => f.Text)];
        return texts.FirstOrDefault(t => FigureFile.Read(KnownRules.Added, t).Figures?.Period.From == input.From.ToDateOnly()) is { } text
            ? new Download(
                $"{rules}.{input.From.Year}.figures.yaml",
                "application/yaml; charset=utf-8",
                async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ending)
            )
            : new NotFound();
    }
}
