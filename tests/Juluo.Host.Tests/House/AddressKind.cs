namespace Juluo.Host.Tests;

/// <summary>Whose the thing is that an address names.</summary>
public enum AddressKind
{
    /// <summary>The address names nothing.</summary>
    Plain,

    /// <summary>A thing of the caller's own community.</summary>
    Own,

    /// <summary>A thing of another community.</summary>
    Foreign,

    /// <summary>A thing that never was.</summary>
    Nowhere,
}
