namespace Juluo.Spaces;

/// <summary>Permission check: members see sites and their resources; everyone does if the community made the site public.</summary>
public static class SiteVisibility
{
    public static bool IsOfHere(Caller caller) =>
        caller.May(SpacesModule.Book) || caller.May(SpacesModule.Manage) || caller.May(SpacesModule.Reception);

    public static bool Sees(Caller caller, SiteDetails details) => details.ForVisitors || IsOfHere(caller);
}
