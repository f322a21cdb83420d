namespace Juluo.Foundation;

/// <summary>A caller who is not a person, such as a service token of the community, requested an action that a person must answer for.</summary>
public sealed class NoPersonException()
    : InvalidOperationException("This caller is no person: ask Person first, or let the slice need one.");
