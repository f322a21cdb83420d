namespace Juluo.Spaces;

/// <summary>Who may look at a house and what is in it: those of the community, and everybody where the community wishes.</summary>
public static class SiteVisibility
{
    public static bool IsOfHere(Caller caller) =>
        caller.May(SpacesModule.Book) || caller.May(SpacesModule.Manage) || caller.May(SpacesModule.Reception);

    public static bool Sees(Caller caller, SiteDetails details) => details.ForVisitors || IsOfHere(caller);
}
