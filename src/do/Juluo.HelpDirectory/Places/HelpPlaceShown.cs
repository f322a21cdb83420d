namespace Juluo.HelpDirectory;

/// <summary>The form of a place at which an entry is offered.</summary>
/// <param name="At">The place; null for a new one.</param>
public sealed record HelpPlaceShown(HelpEntryId Id, LocalizedText Name, Guid? At, HelpPlaceForm? Place);
