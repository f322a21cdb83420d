namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void SeriesRoutes(RouteGroup routes)
    {
        routes.Map<BookSeries>(); // POST /series
        routes.Map<ShowSeries>(); // GET  /series/{id}
        routes.Map<MoveSeries>(); // POST /series/{id}/time
        routes.Map<CancelSeries>(); // POST /series/{id}/cancellation
    }
}
