namespace Juluo.Services;

/// <summary>POST /services/{id}/figures/{from}/removal — removes figures that the community added. If the program includes figures for that time, the included ones apply again.</summary>
[Post("/services/{id}/figures/{from}/removal", ServiceRights.Manage, Form = typeof(ShowFigures), Say = "services.figures.removed")]
internal sealed class RemoveFigures(UnitOfWork work, Clock clock) : Slice<RemoveFigures.Input, Done>
{
    /// <param name="From">The first day on which they apply.</param>
    public sealed record Input(ServiceId Id, LocalDate From);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { Rules: { } rules } service)
            return new NotFound();
        if (FigureCheck.Left(service, service.Figures ?? [], input.From) is { } later)
            return new FigureErrors.LaterFiguresStay(later);
        return await new FigureStore(work, clock).Remove(rules, input.From, stop) ? Done.It : new NotFound();
    }
}
