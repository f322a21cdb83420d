namespace Juluo.Kernel;

/// <summary>
/// The kinds of notifications that a room sends. People choose for each kind how it reaches them; its words stand in the catalogues under
/// <c>notification.kind.</c> and its name.
/// </summary>
public sealed class NotificationKinds(params NotificationKind[] all)
{
    public IReadOnlyList<NotificationKind> All { get; } = all;
}

/// <param name="Kind">A dotted word, the room's name first.</param>
/// <param name="Default">How it reaches whoever has not chosen.</param>
/// <param name="Needs">Who is asked how it should: whoever holds this permission.</param>
public sealed record NotificationKind(string Kind, NotificationWay Default, string Needs = Juluo.Kernel.Needs.SignIn);
