namespace Juluo.Delivery;

/// <summary>The mail of a notification that says more than its sentence, in the language of its one reader.</summary>
/// <param name="Text">Plain text; the sentence is its subject.</param>
/// <param name="Button">The label of its one button.</param>
/// <param name="Path">Where the button leads.</param>
public sealed record NotificationText(string Text, string Button, string Path);
