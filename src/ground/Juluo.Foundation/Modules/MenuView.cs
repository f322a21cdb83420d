namespace Juluo.Foundation;

/// <summary>The menu of one caller on one page.</summary>
/// <param name="Switches">True if the caller has both sides.</param>
/// <param name="Groups">The groups of the side with their pages; no group is empty.</param>
/// <param name="Own">The caller's own pages, shown beside their name on either side.</param>
/// <param name="Desk">The target of the switch to the staff side: its first page.</param>
/// <param name="Current">The open page or the one it belongs to; null if it is not in the menu.</param>
public sealed record MenuView(
    MenuSide Side,
    bool Switches,
    IReadOnlyList<MenuView.Branch> Groups,
    IReadOnlyList<Menu.Item> Own,
    string? Desk,
    Menu.Item? Current
)
{
    public sealed record Branch(MenuGroup Group, IReadOnlyList<Menu.Item> Items);

    /// <summary>The pages of the open group.</summary>
    public IReadOnlyList<Menu.Item> Pages =>
        Current is null ? []
        : Current.Group.Side is null ? Own
        : Groups.First(b => b.Group == Current.Group).Items;
}
