namespace Juluo.Host.Tests;

/// <summary>The owner of the object in an address.</summary>
public enum AddressKind
{
    /// <summary>The address names no object.</summary>
    Plain,

    /// <summary>An object of the caller's own community.</summary>
    Own,

    /// <summary>An object of another community.</summary>
    Foreign,

    /// <summary>An object that never existed.</summary>
    Nowhere,
}
