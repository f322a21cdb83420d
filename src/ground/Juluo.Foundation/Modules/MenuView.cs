namespace Juluo.Foundation;

/// <summary>The menu as one caller sees it on one page.</summary>
/// <param name="Switches">Whether the caller has both sides.</param>
/// <param name="Groups">The words of the side, each with the pages behind it; none is empty.</param>
/// <param name="Own">The caller's own pages, which stand beside their name on either side.</param>
/// <param name="Desk">Where the switch to the desk leads: its first page.</param>
/// <param name="Current">The page that is open, or the one it belongs to; null: in no menu.</param>
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

    /// <summary>The pages behind the word that is open.</summary>
    public IReadOnlyList<Menu.Item> Pages =>
        Current is null ? []
        : Current.Group.Side is null ? Own
        : Groups.First(b => b.Group == Current.Group).Items;
}
