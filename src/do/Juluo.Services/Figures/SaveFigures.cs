namespace Juluo.Services;

/// <summary>
/// POST /services/{id}/figures — saves the figures of a year for the rules of a service, and so for all services with the same rules; figures with the same first day are replaced.
/// 422 names the line of each fault, and asks for confirmation if all amounts equal those of other figures.
/// </summary>
[Post("/services/{id}/figures", ServiceRights.Manage, Form = typeof(ShowFigures), Say = "services.figures.added")]
internal sealed class SaveFigures(UnitOfWork work, Clock clock) : Slice<SaveFigures.Input, Done>
{
    /// <param name="Text">The file of figures (YAML).</param>
    /// <param name="Same">True to confirm that all amounts equal those of other figures.</param>
    public sealed record Input(
        ServiceId Id,
        [property: Required, Length(FiguresOfYear.MostText, Lines = true)] string? Text = null,
        bool Same = false
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        var text = input.Text!;
        var (figures, refused) = FigureCheck.Of(service, text, service.Figures ?? []);
        if (figures is null)
            return refused;
        if (!input.Same && FigureCheck.CopyOf(figures, service.Figures ?? []) is { } copied)
            return new FigureErrors.SameAmounts(copied);
        var (from, until) = (LocalDate.FromDateOnly(figures.Period.From), LocalDate.FromDateOnly(figures.Period.Until));
        return await new FigureStore(work, clock).Save(figures.Rules, from, until, text, caller.Self, stop)
            ? Done.It
            : new FigureErrors.FiguresOverlap(from);
    }
}
