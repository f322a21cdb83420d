namespace Juluo.People;

/// <summary>A role as a form names it: the name of a built-in one, or the key of one of the community's own.</summary>
internal sealed record RoleChoice(Role? BuiltIn, CustomRole? Own)
{
    public static async Task<RoleChoice?> Read(string text, RoleStore store, CancellationToken stop) =>
        Guid.TryParse(text, out var id) ? (await store.Find(new(id), stop) is { } own ? new(null, own) : null)
        : Enum.GetNames<Role>().FirstOrDefault(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? new(Enum.Parse<Role>(name), null)
        : null;

    /// <summary>As the history has it: the word of a built-in role, or the name of an own one as it is today.</summary>
    public string About => BuiltIn is { } role ? RoleWord.Of(role) : $"{Own!.Name.Zh} {Own.Name.En}";
}
