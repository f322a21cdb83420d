using Juluo.Kernel;

namespace Juluo.Places;

public sealed partial class PlacesRoom
{
    private static void SeriesRoutes(RouteGroup routes)
    {
        routes.Map<BookSeries>(); // POST /series
        routes.Map<ShowSeries>(); // GET  /series/{id}
        routes.Map<MoveSeries>(); // POST /series/{id}/time
        routes.Map<CancelSeries>(); // POST /series/{id}/cancellation
    }
}
