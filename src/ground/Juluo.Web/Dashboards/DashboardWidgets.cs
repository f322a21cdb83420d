namespace Juluo.Web;

/// <summary>Runs all widgets of a dashboard for one caller and, if the dashboard has one, a subject.</summary>
public sealed class DashboardWidgets(App app, IServiceProvider services)
{
    /// <param name="subject">The input of every widget of this dashboard: <see cref="Nothing"/>, or e.g. <see cref="OfPerson"/>.</param>
    public async Task<IReadOnlyList<DashboardView.Filled>> Fill(string dashboard, object subject, Caller caller, CancellationToken stop)
    {
        var filled = new List<DashboardView.Filled>();
        foreach (
            var (module, slice, widget) in app
                .Widgets.Where(p =>
                    p.Widget.Dashboard == dashboard
                    && caller.Community.Uses(p.Widget.Part)
                    && (p.Widget.AtSite ? caller.MaySomewhere(p.Widget.Requires) : caller.May(p.Widget.Requires))
                )
                .OrderBy(p => p.Widget.Order)
        )
        {
            var outcome = await ((ISlice)ActivatorUtilities.CreateInstance(services, slice)).Handle(subject, caller, stop);
            // A widget with nothing for this caller returns NotFound and is left out.
            if (!outcome.Failed)
                filled.Add(
                    new(
                        module,
                        NamedAttribute.Of(slice),
                        (outcome.Value as IPlacedWidget)?.Order(caller, widget.Order) ?? widget.Order,
                        widget.Component,
                        outcome.Value
                    )
                );
        }

        // Stable sort: widgets with equal order keep the order of declaration.
        return [.. filled.OrderBy(w => w.Order)];
    }
}
