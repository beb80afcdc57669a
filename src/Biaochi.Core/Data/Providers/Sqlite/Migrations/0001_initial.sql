-- The first schema. Columns as the model has them (a test compares the two); triggers and the search table are this file's own.

CREATE TABLE "Approvals" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Approvals" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "FiscalYear" INTEGER NOT NULL,
  "Number" TEXT NOT NULL,
  "ApprovedOn" TEXT NOT NULL,
  "At" TEXT NOT NULL,
  "AccountId" TEXT NULL
);

CREATE TABLE "Events" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Events" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "ProcessId" TEXT NOT NULL,
  "ProcessType" INTEGER NOT NULL,
  "Type" TEXT NOT NULL,
  "At" TEXT NOT NULL,
  "AccountId" TEXT NULL,
  "SubjectId" TEXT NOT NULL,
  "Payload" TEXT NOT NULL,
  "Reason" TEXT NULL
);

CREATE TABLE "Regions" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Regions" PRIMARY KEY,
  "Code" TEXT NOT NULL,
  "Name" TEXT NOT NULL
);

CREATE TABLE "Organisations" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "Code" TEXT NOT NULL,
  "Name" TEXT NOT NULL,
  "Kind" INTEGER NOT NULL,
  "ParentId" TEXT NULL,
  "SectionId" TEXT NULL,
  CONSTRAINT "FK_Organisations_Organisations_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_Organisations_Organisations_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_Organisations_Regions_RegionId" FOREIGN KEY ("RegionId") REFERENCES "Regions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Accounts" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "OrganisationId" TEXT NOT NULL,
  "DisplayName" TEXT NOT NULL,
  "UserName" TEXT NULL,
  "NormalizedUserName" TEXT NULL,
  "Email" TEXT NULL,
  "NormalizedEmail" TEXT NULL,
  "EmailConfirmed" INTEGER NOT NULL,
  "PasswordHash" TEXT NULL,
  "SecurityStamp" TEXT NULL,
  "ConcurrencyStamp" TEXT NULL,
  "PhoneNumber" TEXT NULL,
  "PhoneNumberConfirmed" INTEGER NOT NULL,
  "TwoFactorEnabled" INTEGER NOT NULL,
  "LockoutEnd" TEXT NULL,
  "LockoutEnabled" INTEGER NOT NULL,
  "AccessFailedCount" INTEGER NOT NULL,
  CONSTRAINT "FK_Accounts_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_Accounts_Regions_RegionId" FOREIGN KEY ("RegionId") REFERENCES "Regions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Declarations" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Declarations" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "FiscalYear" INTEGER NOT NULL,
  "Occasion" INTEGER NOT NULL,
  "Kind" INTEGER NOT NULL,
  "UnitId" TEXT NOT NULL,
  "DepartmentId" TEXT NOT NULL,
  "CreatedAt" TEXT NOT NULL,
  "Revision" INTEGER NOT NULL,
  "DraftJson" TEXT NOT NULL,
  "DraftHash" TEXT NOT NULL,
  "EditedAt" TEXT NOT NULL,
  "EditedBy" TEXT NULL,
  "Stage" INTEGER NOT NULL,
  "StageSince" TEXT NOT NULL,
  "IsReturned" INTEGER NOT NULL,
  "BudgetState" INTEGER NOT NULL,
  "PublicationState" INTEGER NOT NULL,
  "ApprovalId" TEXT NULL,
  "LastVersionNumber" INTEGER NOT NULL,
  "Statement" TEXT NULL,
  "ProjectName" TEXT NOT NULL,
  "AnnualTotalFen" INTEGER NULL,
  "PeriodTotalFen" INTEGER NULL,
  "BlockingCount" INTEGER NOT NULL,
  "MajorCount" INTEGER NOT NULL,
  "MinorCount" INTEGER NOT NULL,
  CONSTRAINT "FK_Declarations_Organisations_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_Declarations_Organisations_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_Declarations_Regions_RegionId" FOREIGN KEY ("RegionId") REFERENCES "Regions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AccountClaims" (
  "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaims" PRIMARY KEY AUTOINCREMENT,
  "UserId" TEXT NOT NULL,
  "ClaimType" TEXT NULL,
  "ClaimValue" TEXT NULL,
  CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountLogins" (
  "LoginProvider" TEXT NOT NULL,
  "ProviderKey" TEXT NOT NULL,
  "ProviderDisplayName" TEXT NULL,
  "UserId" TEXT NOT NULL,
  CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
  CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountRoles" (
  "AccountId" TEXT NOT NULL,
  "Role" INTEGER NOT NULL,
  CONSTRAINT "PK_AccountRoles" PRIMARY KEY ("AccountId", "Role"),
  CONSTRAINT "FK_AccountRoles_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountTokens" (
  "UserId" TEXT NOT NULL,
  "LoginProvider" TEXT NOT NULL,
  "Name" TEXT NOT NULL,
  "Value" TEXT NULL,
  CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
  CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "DeclarationVersions" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_DeclarationVersions" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "DeclarationId" TEXT NOT NULL,
  "Number" INTEGER NOT NULL,
  "Cut" INTEGER NOT NULL,
  "Json" TEXT NOT NULL,
  "Hash" TEXT NOT NULL,
  "At" TEXT NOT NULL,
  "AccountId" TEXT NULL,
  CONSTRAINT "FK_DeclarationVersions_Declarations_DeclarationId" FOREIGN KEY ("DeclarationId") REFERENCES "Declarations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Publications" (
  "Sequence" INTEGER NOT NULL CONSTRAINT "PK_Publications" PRIMARY KEY AUTOINCREMENT,
  "Id" TEXT NOT NULL,
  "RegionId" TEXT NOT NULL,
  "DeclarationId" TEXT NOT NULL,
  "VersionId" TEXT NOT NULL,
  "FiscalYear" INTEGER NOT NULL,
  "Json" TEXT NOT NULL,
  "Hash" TEXT NOT NULL,
  "ProjectName" TEXT NOT NULL,
  "DepartmentCode" TEXT NOT NULL,
  "DepartmentName" TEXT NOT NULL,
  "UnitName" TEXT NOT NULL,
  "ApprovalNumber" TEXT NOT NULL,
  "PublishedAt" TEXT NOT NULL,
  "AccountId" TEXT NULL,
  "TotalFen" INTEGER NOT NULL,
  "CentralFen" INTEGER NOT NULL,
  "ProvincialFen" INTEGER NOT NULL,
  "CountyFen" INTEGER NOT NULL,
  "SelfFen" INTEGER NOT NULL,
  "OtherFen" INTEGER NOT NULL,
  "IndicatorCount" INTEGER NOT NULL,
  CONSTRAINT "FK_Publications_Declarations_DeclarationId" FOREIGN KEY ("DeclarationId") REFERENCES "Declarations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Opinions" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_Opinions" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "DeclarationId" TEXT NOT NULL,
  "VersionId" TEXT NOT NULL,
  "Step" INTEGER NOT NULL,
  "Place" TEXT NOT NULL,
  "RowId" TEXT NULL,
  "Audience" INTEGER NOT NULL,
  "Text" TEXT NOT NULL,
  "FindingCode" TEXT NULL,
  "At" TEXT NOT NULL,
  "AccountId" TEXT NOT NULL,
  "Answer" TEXT NULL,
  "AnsweredAt" TEXT NULL,
  "AnsweredBy" TEXT NULL,
  CONSTRAINT "FK_Opinions_DeclarationVersions_VersionId" FOREIGN KEY ("VersionId") REFERENCES "DeclarationVersions" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_Opinions_Declarations_DeclarationId" FOREIGN KEY ("DeclarationId") REFERENCES "Declarations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReviewConclusions" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_ReviewConclusions" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "DeclarationId" TEXT NOT NULL,
  "VersionId" TEXT NOT NULL,
  "Step" INTEGER NOT NULL,
  "Outcome" INTEGER NOT NULL,
  "Grade" INTEGER NULL,
  "Remark" TEXT NULL,
  "At" TEXT NOT NULL,
  "AccountId" TEXT NULL,
  CONSTRAINT "FK_ReviewConclusions_DeclarationVersions_VersionId" FOREIGN KEY ("VersionId") REFERENCES "DeclarationVersions" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_ReviewConclusions_Declarations_DeclarationId" FOREIGN KEY ("DeclarationId") REFERENCES "Declarations" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");

CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");

CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");

CREATE INDEX "IX_Accounts_OrganisationId" ON "Accounts" ("OrganisationId");

CREATE INDEX "IX_Accounts_RegionId" ON "Accounts" ("RegionId");

CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");

CREATE UNIQUE INDEX "IX_Approvals_RegionId_Number" ON "Approvals" ("RegionId", "Number");

CREATE INDEX "IX_Declarations_DepartmentId" ON "Declarations" ("DepartmentId");

CREATE INDEX "IX_Declarations_RegionId_FiscalYear_Stage" ON "Declarations" ("RegionId", "FiscalYear", "Stage");

CREATE UNIQUE INDEX "IX_Declarations_RegionId_FiscalYear_UnitId_ProjectName_Occasion" ON "Declarations" ("RegionId", "FiscalYear", "UnitId", "ProjectName", "Occasion");

CREATE INDEX "IX_Declarations_UnitId" ON "Declarations" ("UnitId");

CREATE UNIQUE INDEX "IX_DeclarationVersions_DeclarationId_Number" ON "DeclarationVersions" ("DeclarationId", "Number");

CREATE INDEX "IX_Events_RegionId_At" ON "Events" ("RegionId", "At");

CREATE INDEX "IX_Events_RegionId_SubjectId_At" ON "Events" ("RegionId", "SubjectId", "At");

CREATE INDEX "IX_Opinions_DeclarationId" ON "Opinions" ("DeclarationId");

CREATE INDEX "IX_Opinions_RegionId_DeclarationId" ON "Opinions" ("RegionId", "DeclarationId");

CREATE INDEX "IX_Opinions_VersionId" ON "Opinions" ("VersionId");

CREATE INDEX "IX_Organisations_ParentId" ON "Organisations" ("ParentId");

CREATE UNIQUE INDEX "IX_Organisations_RegionId_Code" ON "Organisations" ("RegionId", "Code");

CREATE INDEX "IX_Organisations_SectionId" ON "Organisations" ("SectionId");

CREATE UNIQUE INDEX "IX_Publications_DeclarationId" ON "Publications" ("DeclarationId");

CREATE UNIQUE INDEX "IX_Publications_Id" ON "Publications" ("Id");

CREATE INDEX "IX_Publications_RegionId_FiscalYear_Sequence" ON "Publications" ("RegionId", "FiscalYear", "Sequence");

CREATE UNIQUE INDEX "IX_Regions_Code" ON "Regions" ("Code");

CREATE INDEX "IX_ReviewConclusions_DeclarationId" ON "ReviewConclusions" ("DeclarationId");

CREATE INDEX "IX_ReviewConclusions_RegionId_DeclarationId" ON "ReviewConclusions" ("RegionId", "DeclarationId");

CREATE UNIQUE INDEX "IX_ReviewConclusions_VersionId_Step" ON "ReviewConclusions" ("VersionId", "Step");

-- Events are facts: nobody, not even the program, changes or deletes one.
CREATE TRIGGER Events_NoUpdate BEFORE UPDATE ON Events BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER Events_NoDelete BEFORE DELETE ON Events BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

-- Versions are what was submitted or approved: they are not changed either.
CREATE TRIGGER DeclarationVersions_NoUpdate BEFORE UPDATE ON DeclarationVersions BEGIN
  SELECT RAISE(ABORT, 'versions are immutable');
END;

CREATE TRIGGER DeclarationVersions_NoDelete BEFORE DELETE ON DeclarationVersions BEGIN
  SELECT RAISE(ABORT, 'versions are immutable');
END;

-- Words of published forms as overlapping pairs of characters; rowid is the publication's sequence. The text itself is not kept twice.
CREATE VIRTUAL TABLE PublicationSearch USING fts5(Tokens, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
