using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Web;

/// <summary>Runs the panels that the modules brought to a board, for one caller and, where the board is about something, one subject.</summary>
public sealed class BoardPanels(App app, IServiceProvider services)
{
    /// <param name="subject">What each panel of this board takes: <see cref="Nothing"/>, or e.g. <see cref="OfPerson"/>.</param>
    public async Task<IReadOnlyList<BoardView.Filled>> Fill(string board, object subject, Caller caller, CancellationToken stop)
    {
        var filled = new List<BoardView.Filled>();
        foreach (
            var (module, slice, panel) in app
                .Panels.Where(p => p.Panel.Board == board && caller.May(p.Panel.Needs))
                .OrderBy(p => p.Panel.Order)
        )
        {
            var outcome = await ((ISlice)ActivatorUtilities.CreateInstance(services, slice)).Handle(subject, caller, stop);
            // A panel that has nothing for this caller says NotFound and is left out.
            if (!outcome.Failed)
                filled.Add(new(module, slice.Name, panel.Order, panel.Component, outcome.Value));
        }

        return filled;
    }
}
