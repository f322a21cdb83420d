namespace Juluo.Places;

/// <summary>Who may look at a house and what is in it: those of the community, and everybody where the community wishes.</summary>
internal static class SiteSight
{
    public static bool IsOfHere(Caller caller) =>
        caller.May(PlacesModule.Book) || caller.May(PlacesModule.Manage) || caller.May(PlacesModule.Reception);

    public static bool Sees(Caller caller, SiteDetails details) => details.ForVisitors || IsOfHere(caller);
}
