namespace Biaochi.Forms.Funds;

/// <summary>The unit in which a layout writes money. Amounts are always kept in yuan; this remembers how they were written.</summary>
public enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元.</summary>
    WanYuan,
}
