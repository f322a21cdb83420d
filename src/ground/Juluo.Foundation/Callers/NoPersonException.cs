namespace Juluo.Foundation;

/// <summary>An action that a person has to answer for was asked for by no person: a service token of the community.</summary>
public sealed class NoPersonException()
    : InvalidOperationException("This caller is no person: ask Person first, or let the slice need one.");
