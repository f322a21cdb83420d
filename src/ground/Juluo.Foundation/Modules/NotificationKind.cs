namespace Juluo.Foundation;

/// <param name="Kind">A dotted word, the module's name first.</param>
/// <param name="Default">How it reaches whoever has not chosen.</param>
/// <param name="Requires">Who is asked how it should: whoever holds this permission.</param>
public sealed record NotificationKind(string Kind, NotificationWay Default, string Requires = Foundation.Requires.SignIn);
