namespace Juluo.People;

/// <summary>A role as forms name it: the name of a built-in role, or the key of a custom one.</summary>
internal sealed record RoleChoice(Role? BuiltIn, CustomRole? Own)
{
    public static async Task<RoleChoice?> Read(string text, RoleStore store, CancellationToken stop) =>
        Guid.TryParse(text, out var id) ? (await store.Find(new(id), stop) is { } own ? new(null, own) : null)
        : Enum.GetNames<Role>().FirstOrDefault(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? new(Enum.Parse<Role>(name), null)
        : null;

    /// <summary>The text for the history: the stored word of a built-in role, or the current names of a custom one.</summary>
    public string About => BuiltIn is { } role ? RoleWord.Of(role) : $"{Own!.Name.Zh} {Own.Name.En}";
}
